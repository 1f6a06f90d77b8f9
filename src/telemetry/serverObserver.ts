import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Tracer,
} from "@opentelemetry/api";
import type {
  RequestArrival,
  RequestEnd,
  RequestWatch,
  ServerObserver,
} from "../server/index.js";
import type { Measures } from "./Measures.js";
import { traceFields } from "./traceFields.js";

/** Error codes are a closed set of ours; what does not look like one is none of them. */
const codeForm = /^[A-Z][A-Z_]{1,40}$/;

/**
 * What the server tells, as metrics and, where traces are on, as spans: the trace goes on that the request brings.
 *
 * @param tracer absent while traces are off
 */
export function serverObserver(
  measures: Measures,
  tracer: Tracer | undefined,
): ServerObserver {
  return {
    operation: ({ transport, type, durationMs, ...end }) => {
      const outcome = outcomeOf(end);
      const labels = { type, outcome, transport };
      measures.operations.observe(labels, durationMs / 1000);
    },
    shed: (reason) => {
      measures.shed.inc({ reason });
    },
    request: (arrival) =>
      tracer === undefined
        ? {
            logFields: {},
            within: (run) => {
              run();
            },
            end: (end) => {
              measure(end, measures);
            },
          }
        : traced(arrival, measures, tracer),
  };
}

function traced(
  { method, requestId, clientRequestId, headers }: RequestArrival,
  measures: Measures,
  tracer: Tracer,
): RequestWatch {
  // Of all headers the propagator reads the trace's own alone.
  const origin = propagation.extract(ROOT_CONTEXT, headers);
  const span = tracer.startSpan(
    method,
    {
      kind: SpanKind.SERVER,
      attributes: {
        "http.request.method": method,
        "request.id": requestId,
        ...(clientRequestId !== undefined && {
          "request.client_id": clientRequestId,
        }),
      },
    },
    origin,
  );
  const own: Context = trace.setSpan(origin, span);
  return {
    logFields: traceFields(own),
    within: (run) => {
      context.with(own, run);
    },
    end: (end) => {
      measure(end, measures);
      span.updateName(nameOf(method, end));
      span.setAttributes(attributesOf(end));
      if (end.status >= 500 || end.isHungUp)
        span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

function measure(end: RequestEnd, measures: Measures): void {
  const { route, status, operationType: type, durationMs } = end;
  measures.requests.inc({ route, status: String(status) });
  // Of streams each operation is told by itself.
  if (type === undefined || end.isStreamed) return;
  const labels = { type, outcome: outcomeOf(end), transport: "http" };
  measures.operations.observe(labels, durationMs / 1000);
}

function outcomeOf({
  isHungUp,
  errorCodes: [first],
}: Pick<RequestEnd, "isHungUp" | "errorCodes">): string {
  if (isHungUp) return "HUNG_UP";
  if (first === undefined) return "OK";
  return codeForm.test(first) ? first : "OTHER";
}

/** The name that a caller gives their operation is an attribute, not the span's name: there are too many. */
function nameOf(method: string, { route, operationType }: RequestEnd): string {
  return operationType === undefined
    ? `${method} ${route}`
    : `graphql ${operationType}`;
}

function attributesOf(
  end: RequestEnd,
): Record<string, string | number | string[]> {
  const { operationType: type, operationName: name, errorCodes } = end;
  return {
    "http.route": end.route,
    "http.response.status_code": end.status,
    ...(type !== undefined && { "graphql.operation.type": type }),
    ...(name !== undefined && { "graphql.operation.name": name }),
    ...(errorCodes.length > 0 && { "graphql.error_codes": [...errorCodes] }),
  };
}
