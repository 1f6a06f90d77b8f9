import type { GraphQLSchema } from "graphql";
import type { Authenticator, RateLimiter } from "../auth/index.js";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type { CallbackReceiver } from "../events/index.js";
import type { GatewayContext } from "../graph/index.js";
import type { DocumentOptions } from "./documents/openDocuments.js";
import type { MetricsSource } from "./MetricsSource.js";
import type { LoopDelay } from "./overload/LoopDelay.js";
import type { QueryLimits } from "./limits/queryLimits.js";
import type { ServerLoad } from "./ServerLoad.js";
import type { StreamLimits } from "./overload/StreamLimits.js";
import type { UploadPageOptions } from "./pages/uploadPage.js";
import type { ServerObserver } from "./request/ServerObserver.js";

/** What a gateway server is made of. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** Handed to every request's context; the server itself never calls it and does not close it. */
  readonly vod: GatewayContext["vod"];
  /** Takes what the vendor posts to `/events/vod`. @default there is nothing at that path */
  readonly callbacks?: CallbackReceiver;
  /** Tells subscriptions of media; not closed by the server. @default none: subscriptions fail */
  readonly watch?: GatewayContext["watch"];
  /** Where callers without `vod:admin` may register files: see `GatewayContext`. @default nowhere */
  readonly registerFrom?: readonly string[];
  /** Tells who calls `/graphql`. @default lets everybody in */
  readonly authenticator?: Authenticator;
  /** What each caller may spend; each address, while callers are not told apart. @default without a limit */
  readonly rateLimiter?: RateLimiter;
  /**
   * Addresses and networks (`10.0.0.0/8`) of proxies whose `X-Forwarded-For` is believed.
   *
   * @default none: the address of a caller is that of his connection
   */
  readonly trustedProxies?: readonly string[];
  /** @default 127.0.0.1 */
  readonly host?: string;
  /** 0: any free port. @default 0 */
  readonly port?: number;
  /** Origins whose pages may read answers. @default none */
  readonly corsOrigins?: readonly string[];
  /** Whether pages of this machine may, too. @default true */
  readonly loopbackOrigins?: boolean;
  /** Which documents may run. @default any; those of our own clients can be named by their id */
  readonly documents?: DocumentOptions;
  /**
   * Host names, without a port, under which requests are taken, besides those of this machine.
   *
   * @default on loopback, with everybody let in: those of this machine alone; else any
   */
  readonly allowedHosts?: readonly string[];
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
  /**
   * Whether statuses are those of the GraphQL-over-HTTP draft of August 2026: 422 for what can be read and not be
   * run, 294 for data with errors. @default false: 400, or 200 as `application/json`
   */
  readonly draftStatuses?: boolean;
  /** The folder of the bundled pages. @default dist/web, as the build lays it out */
  readonly pageFolder?: string;
  /** The largest body taken, in bytes. @default 1 MiB */
  readonly bodyLimitBytes?: number;
  /** What a document may hold before it is refused unread. @default see `QueryLimits` */
  readonly queryLimits?: Partial<QueryLimits>;
  /** What subscriptions may take. @default see `StreamLimits` */
  readonly streamLimits?: Partial<StreamLimits>;
  /**
   * How long a request may take to arrive, headers and body, so that nobody holds a connection by dripping
   * bytes; to the second, or a tenth if that is less. @default 30000
   */
  readonly arrivalTimeoutMs?: number;
  /** How long a connection is kept for a next request. @default 72000 */
  readonly keepAliveTimeoutMs?: number;
  /** Requests under way at once, connections that stay open apart; others are refused. @default 1000 */
  readonly maxConcurrentRequests?: number;
  /**
   * What one caller may take at once, as a part of what all may: places while there are none left for others,
   * connections that stay open, bodies on their way. It is the address' share until the caller is known, and
   * that of nobody who comes through a router that has proved to be one. At least 10 of each. 1: no limit.
   *
   * @default 0.25
   */
  readonly callerShare?: number;
  /** How late the event loop may be for two seconds before requests are refused. @default 1000 */
  readonly maxLoopDelayMs?: number;
  /** Tells how late it is; ended with the server. @default that of this process */
  readonly loopDelay?: LoopDelay;
  /** How long `close` goes on taking requests, with `/readyz` at 503, before the port closes. @default 0 */
  readonly shutdownDelayMs?: number;
  /** How long `close` waits for requests in flight before it cuts them off. @default 20000 */
  readonly shutdownTimeoutMs?: number;
  /** Is told of every request, for traces and metrics. @default nobody */
  readonly observer?: ServerObserver;
  /** What `/metrics` answers. @default there is nothing at that path */
  readonly metrics?: MetricsSource;
  /** A port of its own for `/metrics`, where nothing else is then; 0: any free one. @default the gateway's */
  readonly metricsPort?: number;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** @default drops every line */
  readonly logger?: Logger;
  /** Makes the id of a request, whatever id it brings. @default a random UUID */
  readonly newRequestId?: () => string;
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
