import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../../base/clock.js";
import type { LogFields, Logger } from "../../base/logger.js";
import { isProbe, pathOf } from "../request/probePaths.js";
import { onceOver, wasAnswered } from "../request/requestEnd.js";
import {
  clientIdIn,
  describeOperation,
  errorCodes,
  recordOf,
} from "../request/RequestRecord.js";

/**
 * One line per request, however it ends; probes at `debug`. Never the query string, a variable, a
 * body or a header: a GET carries its variables in the query string.
 */
export function logRequests(
  app: FastifyInstance,
  logger: Logger,
  clock: Clock,
): void {
  app.addHook("onRequest", (request, reply, done) => {
    logWhenClosed(request, reply, { logger, clock });
    done();
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    const record = recordOf(request);
    // Errors that never reached an operation (CSRF, a broken body) are known by their answer alone.
    if (reply.statusCode >= 400 && record.errorCodes.length === 0)
      record.errorCodes = codesInAnswer(payload);
    done();
  });
}

/** Writes the line when the answer has left or the caller has hung up. */
export function logWhenClosed(
  request: FastifyRequest,
  reply: FastifyReply,
  sink: { readonly logger: Logger; readonly clock: Clock },
): void {
  const startedMs = sink.clock.monotonicMs();
  onceOver(reply.raw, () => {
    const fields = {
      ...describe(request, reply),
      durationMs: sink.clock.monotonicMs() - startedMs,
    };
    // Those who are refused in a flood are counted elsewhere: a line for each would make it worse.
    if (isProbe(request.url) || recordOf(request).isShed === true)
      sink.logger.debug(fields, "request");
    else if (reply.statusCode >= 500) sink.logger.error(fields, "request");
    else sink.logger.info(fields, "request");
  });
}

function describe(
  request: FastifyRequest,
  reply: FastifyReply,
): LogFields & { readonly path: string } {
  const record = recordOf(request);
  const { refusal } = record;
  return {
    requestId: request.id,
    ...clientIdIn(record),
    ...record.watch?.logFields,
    method: request.method,
    path: pathOf(request.url),
    status: reply.statusCode,
    ...(refusal !== undefined && { refusal }),
    ...describeOperation(record),
    ...(!wasAnswered(reply.raw) && { hungUp: true }),
  };
}

function codesInAnswer(payload: unknown): readonly string[] {
  if (typeof payload !== "string") return [];
  try {
    const answer = JSON.parse(payload) as {
      readonly errors?: Parameters<typeof errorCodes>[0];
    };
    return errorCodes(answer.errors ?? []);
  } catch {
    return [];
  }
}
