import type { Agent } from "node:http";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";

/**
 * Connections through a proxy, for code that calls by `node:http` or `node:https`.
 *
 * @param target what is called: by `https://` through a tunnel, by `http://` as proxies are asked for pages
 * @param proxy the proxy's URL, which may hold a password
 */
export function agentThrough(target: string, proxy: string): Agent {
  const isSecure = new URL(target).protocol === "https:";
  const options = { keepAlive: true };
  return isSecure
    ? new HttpsProxyAgent(proxy, options)
    : new HttpProxyAgent(proxy, options);
}
