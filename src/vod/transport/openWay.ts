import type { LookupFunction } from "node:net";
import { buildConnector, Pool, ProxyAgent, type Dispatcher } from "undici";
import { proxyToken } from "../../base/proxyToken.js";
import { ProxyFailure } from "./ProxyFailure.js";

/** How connections to the endpoint are made. */
export interface WayOptions {
  readonly endpoint: string;
  readonly connections: number;
  readonly connectTimeoutMs: number;
  readonly lookup?: LookupFunction | undefined;
  readonly authorities?: readonly string[] | undefined;
  /** The URL of a proxy; may hold a password. @default none */
  readonly proxy?: string | undefined;
}

/** Where calls are handed over, and how they begin there. */
export interface Way {
  readonly dispatcher: Dispatcher;
  readonly origin: string;
  readonly path: string;
  /** Headers for the proxy, which takes them out. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an answer may be the proxy's own: it sees calls as they are, and no tunnel. */
  readonly isAnsweredByProxy: boolean;
}

/** Deadlines are the caller's: its signal ends a call. */
const noTimeouts = { headersTimeout: 0, bodyTimeout: 0 };

/** Keep-alive connections to the endpoint, made directly or through a proxy. */
export function openWay(options: WayOptions): Way {
  const { endpoint, connections, proxy } = options;
  const { origin, protocol } = new URL(endpoint);
  if (proxy !== undefined)
    return protocol === "https:"
      ? straight(openTunnels(proxy, options), origin)
      : throughAsPages(proxy, options);
  const connect = connectOptions(options);
  return straight(
    new Pool(origin, { connections, connect, ...noTimeouts }),
    origin,
  );
}

function straight(dispatcher: Dispatcher, origin: string): Way {
  return {
    ...{ dispatcher, origin, path: "/", headers: {} },
    isAnsweredByProxy: false,
  };
}

/** What the proxy carries it cannot read: TLS is spoken with VOD. */
function openTunnels(proxy: string, options: WayOptions): ProxyAgent {
  const { connections, connectTimeoutMs } = options;
  const token = proxyToken(proxy);
  return new ProxyAgent({
    uri: proxy,
    ...(token !== undefined && { token }),
    requestTls: connectOptions(options),
    proxyTls: connectOptions(options),
    clientFactory: (origin, pool) =>
      // A proxy that takes longer to make a tunnel holds a place in the pool for nothing.
      tellingProxy(
        new Pool(origin, { ...pool, headersTimeout: connectTimeoutMs }),
      ),
    factory: (origin, pool: Pool.Options) =>
      new Pool(origin, { ...pool, connections, ...noTimeouts }),
  });
}

/** Has failures of the proxy told from those of the endpoint behind it. */
function tellingProxy(pool: Pool): Pool {
  const connect: (
    options: Dispatcher.ConnectOptions,
  ) => Promise<Dispatcher.ConnectData> = pool.connect.bind(pool);
  return Object.assign(pool, {
    connect: async (options: Dispatcher.ConnectOptions) => {
      const tunnel = await connect(options).catch((error: unknown) => {
        throw new ProxyFailure(error as Error);
      });
      if (tunnel.statusCode === 200) return tunnel;
      tunnel.socket.on("error", () => undefined).destroy();
      throw new ProxyFailure(tunnel.statusCode);
    },
  });
}

/** An endpoint by `http://` is asked for as proxies are asked for pages: most make tunnels to port 443 alone. */
function throughAsPages(proxy: string, options: WayOptions): Way {
  const { endpoint, connections } = options;
  const { origin } = new URL(proxy);
  const token = proxyToken(proxy);
  const connector = buildConnector(connectOptions(options));
  return {
    dispatcher: new Pool(origin, {
      connections,
      connect: (target, callback) => {
        connector(target, (...[error, socket]) => {
          if (error === null) callback(null, socket);
          else callback(new ProxyFailure(error), null);
        });
      },
      ...noTimeouts,
    }),
    origin,
    path: new URL("/", endpoint).href,
    headers: token === undefined ? {} : { "proxy-authorization": token },
    isAnsweredByProxy: true,
  };
}

function connectOptions({
  connectTimeoutMs,
  lookup,
  authorities,
}: WayOptions): buildConnector.BuildOptions {
  return {
    timeout: connectTimeoutMs,
    ...(lookup && { lookup }),
    ...(authorities && { ca: [...authorities] }),
  };
}
