import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../../base/clock.js";
import type { LogFields, Logger } from "../../base/logger.js";
import { metricsPath } from "../request/probePaths.js";
import { errorCodes } from "../execute/recordOperation.js";
import { onceOver, wasAnswered } from "../request/requestEnd.js";
import { clientIdIn, recordOf } from "../request/RequestRecord.js";

/** What load balancers and orchestrators ask for, by address and often. */
export const probePaths: ReadonlySet<string> = new Set([
  "/livez",
  "/readyz",
  metricsPath,
]);
const longestText = 200;

/** Whether a URL is one of theirs, whatever its query says. */
export function isProbe(url: string): boolean {
  return probePaths.has(pathOf(url));
}

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
  const { caller, refusal } = record;
  const { operationName, operationType, cost, errorCodes: codes } = record;
  return {
    requestId: request.id,
    ...clientIdIn(record),
    ...record.watch?.logFields,
    method: request.method,
    path: pathOf(request.url),
    status: reply.statusCode,
    ...(caller !== undefined && { caller }),
    ...(refusal !== undefined && { refusal }),
    ...(operationType !== undefined && { operationType }),
    ...(operationName !== undefined && {
      operationName: operationName.slice(0, longestText),
    }),
    ...(cost !== undefined && { cost }),
    ...(codes.length > 0 && { errorCodes: codes }),
    ...(!wasAnswered(reply.raw) && { hungUp: true }),
  };
}

function pathOf(url: string): string {
  return (/^[^?#]*/.exec(url)?.[0] ?? "").slice(0, longestText);
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
