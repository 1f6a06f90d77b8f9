/** The gateway's process: HTTP, Apollo Server, the page, probes, the log. */
export { callbackPath } from "./http/callbackRoute.js";
export { createLogger, type LoggerOptions } from "./http/createLogger.js";
export { createServer } from "./createServer.js";
export { memoryRateLimiter } from "./execute/memoryRateLimiter.js";
export { DocumentListError } from "./documents/readDocumentList.js";
export type { QueryLimits } from "./limits/queryLimits.js";
export type {
  GatewayServer,
  ServerLoad,
  ServerOptions,
} from "./ServerOptions.js";
export { startupMessage, type StartupFacts } from "./startupMessage.js";
export type { UploadPageOptions } from "./pages/uploadPage.js";
export type { MetricsSource } from "./http/metrics.js";
export type { LoopDelay } from "./overload/EventLoopGauge.js";
export type {
  RequestArrival,
  RequestEnd,
  RequestWatch,
  ServerObserver,
  ShedReason,
  StreamedOperation,
} from "./request/ServerObserver.js";
