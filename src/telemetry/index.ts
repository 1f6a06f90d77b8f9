/** What is seen of the gateway from outside: metrics for Prometheus, traces for OpenTelemetry. */
export { openTelemetry } from "./openTelemetry.js";
export type { Telemetry, TelemetryOptions } from "./openTelemetry.js";
export { traceFields } from "./traceFields.js";
