/** The gateway's process: HTTP, Apollo Server, the page, probes, the log. */
export { callbackPath } from "./callbackRoute.js";
export { createLogger, type LoggerOptions } from "./createLogger.js";
export { createServer } from "./createServer.js";
export { memoryRateLimiter } from "./memoryRateLimiter.js";
export { DocumentListError } from "./documents/DocumentListError.js";
export type { QueryLimits } from "./limits/queryLimits.js";
export type { GatewayServer, ServerOptions } from "./ServerOptions.js";
export { startupMessage, type StartupFacts } from "./startupMessage.js";
export type { UploadPageOptions } from "./uploadPage.js";
export type { MetricsSource } from "./MetricsSource.js";
export type { LoopDelay } from "./overload/LoopDelay.js";
export type { ShedReason } from "./overload/ShedReason.js";
export type { ServerLoad } from "./ServerLoad.js";
export type {
  RequestArrival,
  RequestEnd,
  RequestWatch,
  ServerObserver,
  StreamedOperation,
} from "./ServerObserver.js";
