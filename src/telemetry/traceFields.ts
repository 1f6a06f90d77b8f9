import { context, trace } from "@opentelemetry/api";
import type { LogFields } from "../base/logger.js";

/** What lets a log line be found from its trace; nothing while traces are off. */
export function traceFields(of = context.active()): LogFields {
  const span = trace.getSpanContext(of);
  if (span === undefined || !trace.isSpanContextValid(span)) return {};
  return { traceId: span.traceId, spanId: span.spanId };
}
