import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";

/** Leads to a collector through something in between. */
export interface CollectorWay {
  readonly protocol: "http/protobuf" | "http/json";
  /** The `http.Agent` by which it is called. */
  readonly agent: object;
}

/** What the SDK would send spans by, with an agent of ours: it takes none by its variables. */
export function exporterThrough({
  protocol,
  agent,
}: CollectorWay): JsonExporter | ProtobufExporter {
  const options = { httpAgentOptions: () => agent as never };
  return protocol === "http/json"
    ? new JsonExporter(options)
    : new ProtobufExporter(options);
}
