import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../../base/clock.js";
import { onceOver, wasAnswered } from "../request/requestEnd.js";
import { clientIdIn, recordOf } from "../request/RequestRecord.js";
import { isProbe } from "../request/probePaths.js";
import type { RequestEnd, ServerObserver } from "../request/ServerObserver.js";

const longestName = 200;

/** Tells an observer of every request but those of probes. To be called before any other hook is added. */
export function observeRequests(
  app: FastifyInstance,
  observer: ServerObserver | undefined,
  clock: Clock,
): void {
  if (observer === undefined) return;
  app.addHook("onRequest", (request, reply, done) => {
    if (isProbe(request.url)) {
      done();
      return;
    }
    const { method, id: requestId, headers } = request;
    const record = recordOf(request);
    const watch = observer.request({
      method,
      requestId,
      ...clientIdIn(record),
      headers,
    });
    record.watch = watch;
    const startedMs = clock.monotonicMs();
    onceOver(reply.raw, () => {
      watch.end(endOf(request, reply, clock.monotonicMs() - startedMs));
    });
    watch.within(done);
  });
  // A body arrives by events of the connection, which know nothing of the request that they serve.
  app.addHook("preValidation", (request, _reply, done) => {
    const { watch } = recordOf(request);
    if (watch === undefined) done();
    else watch.within(done);
  });
}

function endOf(
  request: FastifyRequest,
  { statusCode: status, raw }: FastifyReply,
  durationMs: number,
): RequestEnd {
  const record = recordOf(request);
  const { operationType, operationName, errorCodes } = record;
  return {
    route: request.routeOptions.url ?? "other",
    status,
    durationMs,
    isHungUp: !wasAnswered(raw),
    isStreamed: record.isStreamed ?? false,
    errorCodes,
    ...(operationType !== undefined && { operationType }),
    ...(operationName !== undefined && {
      operationName: operationName.slice(0, longestName),
    }),
  };
}
