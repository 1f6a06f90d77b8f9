import { fetch, ProxyAgent, type RequestInit } from "undici";
import { proxyToken } from "../base/proxyToken.js";

/**
 * A `fetch` whose requests go through a proxy, always by a tunnel.
 *
 * @param proxy the proxy's URL, which may hold a password
 */
export function fetchThrough(proxy: string): typeof globalThis.fetch {
  const token = proxyToken(proxy);
  const dispatcher = new ProxyAgent({
    uri: proxy,
    ...(token !== undefined && { token }),
  });
  // The two differ in what their types say of streams, of which none is sent.
  const through = (url: URL | string, options?: RequestInit): unknown =>
    fetch(url, { ...options, dispatcher });
  return through as typeof globalThis.fetch;
}
