import type { GraphQLSchema } from "graphql";
import type { RateLimiter } from "../auth/index.js";
import type { CallbackReceiver } from "../events/index.js";
import type { GatewayContext } from "../graph/index.js";
import type { HttpOptions } from "./http/HttpOptions.js";
import type { MetricsSource } from "./http/metrics.js";
import type { PerTransport } from "./overload/ConnectionRegistry.js";
import type { LoadOptions } from "./overload/LoadGuard.js";
import type { DocumentOptions } from "./documents/openDocuments.js";
import type { QueryLimits } from "./limits/queryLimits.js";
import type { StreamLimits } from "./overload/StreamLimits.js";
import type { UploadPageOptions } from "./pages/uploadPage.js";

/** What a gateway server is made of: what its rooms need each, and what is asked for here. */
export interface ServerOptions
  extends
    Partial<Omit<HttpOptions, "streamLimits">>,
    Partial<Omit<LoadOptions, "streamLimits">> {
  readonly schema: GraphQLSchema;
  /** Handed to every request's context; the server itself never calls it and does not close it. */
  readonly vod: GatewayContext["vod"];
  /** Takes what the vendor posts to `/events/vod`. @default there is nothing at that path */
  readonly callbacks?: CallbackReceiver;
  /** Tells subscriptions of media; not closed by the server. @default none: subscriptions fail */
  readonly watch?: GatewayContext["watch"];
  /** Where callers without `vod:admin` may register files: see `GatewayContext`. @default nowhere */
  readonly registerFrom?: readonly string[];
  /** Signs play tokens: see `GatewayContext`. @default none are granted */
  readonly playTokens?: GatewayContext["playTokens"];
  /** What each caller may spend; each address, while callers are not told apart. @default without a limit */
  readonly rateLimiter?: RateLimiter;
  /** 0: any free port. @default 0 */
  readonly port?: number;
  /** Which documents may run. @default any; those of our own clients can be named by their id */
  readonly documents?: DocumentOptions;
  /** Whether the schema can be asked for; else errors suggest no names of it either. @default true */
  readonly introspection?: boolean;
  /** Whether `_service` answers the subgraph's SDL. @default true */
  readonly federationSdl?: boolean;
  /** Whether GraphiQL is served at `/`. @default as `introspection`, which it lives on */
  readonly graphiql?: boolean;
  /** Serves the upload page at `/upload`. @default there is nothing at that path */
  readonly uploadPage?: UploadPageOptions;
  /**
   * Whether GETs that no page of another site can have sent are answered without a header that needs a
   * preflight. Other GETs always need one. @default true
   */
  readonly simpleGets?: boolean;
  /**
   * Whether a router that asks for it (`apollo-federation-include-trace: ftv1`) is told how long each
   * field took. Error messages are left out. @default false
   */
  readonly federatedTracing?: boolean;
  /** The folder of the bundled pages. @default dist/web, as the build lays it out */
  readonly pageFolder?: string;
  /** What a document may hold before it is refused unread. @default see `QueryLimits` */
  readonly queryLimits?: Partial<QueryLimits>;
  /** What subscriptions may take. @default see `StreamLimits` */
  readonly streamLimits?: Partial<StreamLimits>;
  /** How long `close` goes on taking requests, with `/readyz` at 503, before the port closes. @default 0 */
  readonly shutdownDelayMs?: number;
  /** How long `close` waits for requests in flight before it cuts them off. @default 20000 */
  readonly shutdownTimeoutMs?: number;
  /** What `/metrics` answers. @default there is nothing at that path */
  readonly metrics?: MetricsSource;
  /** A port of its own for `/metrics`, where nothing else is then; 0: any free one. @default the gateway's */
  readonly metricsPort?: number;
}

/** What a server has to do at present. */
export interface ServerLoad {
  /** Requests under way, and operations over WebSockets; what `maxConcurrentRequests` limits. */
  readonly requests: number;
  /** Connections that stay open. */
  readonly connections: PerTransport;
  /** Subscriptions that have begun. */
  readonly subscriptions: PerTransport;
}

/** A server that listens. */
export interface GatewayServer {
  /** Without a slash at the end. For a server on all addresses: the loopback one. */
  readonly url: string;
  /** Where metrics are read; absent where they are not. */
  readonly metricsUrl?: string;
  /** What it has to do at present. */
  readonly load: ServerLoad;
  /**
   * Turns `/readyz` to 503, closes the port, lets requests in flight finish and resolves. What
   * still runs after `shutdownTimeoutMs` is cut off. Calling it again waits for the same end.
   */
  close(): Promise<void>;
}
