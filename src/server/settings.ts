import { randomUUID } from "node:crypto";
import { openAuthenticator } from "../auth/index.js";
import { systemClock } from "../base/clock.js";
import { silentLogger } from "../base/logger.js";
import type { DocumentOptions } from "./documents/openDocuments.js";
import { defaultQueryLimits, type QueryLimits } from "./limits/queryLimits.js";
import { ownDocumentList, pageFolder } from "./ownFiles.js";
import { noRateLimit } from "./execute/rateLimit.js";
import {
  defaultStreamLimits,
  type StreamLimits,
} from "./overload/StreamLimits.js";
import type { ServerOptions } from "./ServerOptions.js";

/** What there is no default for. */
type Extras =
  | "callbacks"
  | "uploadPage"
  | "watch"
  | "playTokens"
  | "loopDelay"
  | "observer"
  | "metrics"
  | "metricsPort";

/** `ServerOptions` with the defaults filled in. */
export interface Settings
  extends Required<Omit<ServerOptions, Extras>>, Pick<ServerOptions, Extras> {
  readonly documents: DocumentOptions & { readonly ownFile: string };
  readonly streamLimits: StreamLimits;
  readonly queryLimits: QueryLimits;
}

/** Fills in the defaults. */
export function settingsOf(options: ServerOptions): Settings {
  return {
    authenticator: openAuthenticator,
    registerFrom: [],
    rateLimiter: noRateLimit,
    trustedProxies: [],
    host: "127.0.0.1",
    port: 0,
    corsOrigins: [],
    loopbackOrigins: true,
    allowedHosts: [],
    introspection: true,
    federationSdl: true,
    graphiql: options.introspection ?? true,
    simpleGets: true,
    federatedTracing: false,
    draftStatuses: false,
    pageFolder,
    bodyLimitBytes: 1024 * 1024,
    arrivalTimeoutMs: 30_000,
    keepAliveTimeoutMs: 72_000,
    maxConcurrentRequests: 1000,
    callerShare: 0.25,
    maxLoopDelayMs: 1000,
    shutdownDelayMs: 0,
    shutdownTimeoutMs: 20_000,
    clock: systemClock,
    logger: silentLogger,
    newRequestId: randomUUID,
    ...options,
    documents: { ownFile: ownDocumentList, ...options.documents },
    queryLimits: { ...defaultQueryLimits, ...options.queryLimits },
    streamLimits: { ...defaultStreamLimits, ...options.streamLimits },
  };
}
