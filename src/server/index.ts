/** The gateway's process: HTTP, Apollo Server, the page, probes, the log. */
export { callbackPath } from "./http/callbackRoute.js";
export { createLogger, type LoggerOptions } from "./http/createLogger.js";
export { createServer } from "./createServer.js";
export { memoryRateLimiter } from "./execute/memoryRateLimiter.js";
export { DocumentListError } from "./documents/DocumentListError.js";
export type { QueryLimits } from "./limits/queryLimits.js";
export type { GatewayServer, ServerOptions } from "./ServerOptions.js";
export { startupMessage, type StartupFacts } from "./startupMessage.js";
export type { UploadPageOptions } from "./pages/uploadPage.js";
export type { MetricsSource } from "./MetricsSource.js";
export type { LoopDelay } from "./overload/LoopDelay.js";
export type { ShedReason } from "./request/ShedReason.js";
export type { ServerLoad } from "./ServerLoad.js";
export type {
  RequestArrival,
  RequestEnd,
  RequestWatch,
  ServerObserver,
  StreamedOperation,
} from "./request/ServerObserver.js";
