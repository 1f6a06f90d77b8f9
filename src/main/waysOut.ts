import type { Auth, Config } from "../config/index.js";
import {
  agentThrough,
  fetchThrough,
  proxyFor,
  type Proxies,
} from "../egress/index.js";
import type { TelemetryOptions } from "../telemetry/index.js";

/** How what is outside is called: through the proxies of the configuration, or directly. */
export interface WaysOut {
  /** The proxy on the way to a VOD endpoint, if any. */
  readonly vodProxy: (endpoint: string) => string | undefined;
  /** What fetches the issuer's keys; undefined: Node.js's own. */
  readonly fetch: typeof fetch | undefined;
  /** The agent by which the credential chain calls a URL; undefined: there is no proxy at all. */
  readonly agentFor: ((url: string) => object | undefined) | undefined;
  /** The way to the collector of traces; undefined: as the SDK goes by itself. */
  readonly collectorWay: TelemetryOptions["collectorWay"];
}

/** Finds the ways once, so that all go by the same rules. */
export function waysOut({ egress, auth, telemetry }: Config): WaysOut {
  const { httpsProxy, httpProxy } = egress;
  const hasProxy = (httpsProxy ?? httpProxy) !== undefined;
  return {
    vodProxy: (endpoint) => proxyFor(endpoint, egress),
    fetch: keysFetch(auth, egress),
    agentFor: hasProxy ? agents(egress) : undefined,
    collectorWay: collectorWay(telemetry, egress),
  };
}

function keysFetch(auth: Auth, proxies: Proxies): typeof fetch | undefined {
  if (auth.mode !== "jwt" || !("jwksUrl" in auth.keys)) return undefined;
  const proxy = proxyFor(auth.keys.jwksUrl, proxies);
  return proxy === undefined ? undefined : fetchThrough(proxy);
}

/** One agent for each proxy and scheme: it keeps connections. */
function agents(proxies: Proxies): (url: string) => object | undefined {
  const made = new Map<string, object>();
  return (url) => {
    const proxy = proxyFor(url, proxies);
    if (proxy === undefined) return undefined;
    const { protocol } = new URL(url);
    const agent = made.get(protocol) ?? agentThrough(url, proxy);
    made.set(protocol, agent);
    return agent;
  };
}

/** gRPC finds a proxy by itself, by the same variables in lower case. */
function collectorWay(
  { tracing, collector }: Config["telemetry"],
  proxies: Proxies,
): WaysOut["collectorWay"] {
  if (!tracing || collector === undefined) return undefined;
  const { url, protocol } = collector;
  const proxy = proxyFor(url, proxies);
  if (proxy === undefined || protocol === "grpc") return undefined;
  return { protocol, agent: agentThrough(url, proxy) };
}
