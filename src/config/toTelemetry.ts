import type { TelemetryConfig } from "./Config.js";
import type { GatewayValues } from "./variables.js";

/** In production the gateway's own port is the callers': metrics are shown on a port of their own or not at all. */
export function toTelemetry(values: GatewayValues): TelemetryConfig {
  const { METRICS_PORT: metricsPort, NODE_ENV: environment } = values;
  return {
    tracing: isTracing(values),
    ...(isTracing(values) && toCollector(values)),
    metrics: metricsPort !== undefined || environment !== "production",
    ...(metricsPort !== undefined && { metricsPort }),
  };
}

/** Where spans go and how, for whoever has to find the way there: the SDK reads the same by itself. */
function toCollector({
  OTEL_TRACES_EXPORTER: exporter,
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesEndpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: anyProtocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol = anyProtocol,
}: GatewayValues): Pick<TelemetryConfig, "collector"> {
  const url = tracesEndpoint ?? endpoint;
  if (url === undefined || exporter === "console") return {};
  return { collector: { url, protocol: protocol ?? "http/protobuf" } };
}

/** The SDK would send to localhost when nothing is said: traces are for those who say where to. */
function isTracing({
  OTEL_SDK_DISABLED: disabled,
  OTEL_TRACES_EXPORTER: exporter,
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesEndpoint,
}: GatewayValues): boolean {
  if (disabled === "true" || exporter === "none") return false;
  return (exporter ?? endpoint ?? tracesEndpoint) !== undefined;
}
