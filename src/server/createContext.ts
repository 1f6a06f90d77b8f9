import type { FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { createGatewayContext, type GatewayContext } from "../graph/index.js";
import { principalOf } from "./authentication.js";
import { callerKey } from "./callerKey.js";
import { recordOf, type RequestRecord } from "./RequestRecord.js";

/** The gateway's context, and what the server keeps beside it. */
export interface ServerContext extends GatewayContext {
  /** Whose share the request is charged to. */
  readonly callerKey: string;
  readonly record: RequestRecord;
}

/** What all requests share. */
export interface ContextSource {
  readonly vod: GatewayContext["vod"];
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Makes the context of one request. */
export function createContext(
  source: ContextSource,
  request: FastifyRequest,
  reply: FastifyReply,
): ServerContext {
  const principal = principalOf(request);
  const context = createGatewayContext({
    vod: source.vod,
    clock: source.clock,
    principal,
    requestId: request.id,
    logger: source.logger.child({ requestId: request.id }),
    signal: hangUpSignal(reply),
  });
  return Object.assign(context, {
    callerKey: callerKey(principal, request.ip),
    record: recordOf(request),
  });
}

/** Aborts when the connection closes before the answer has left: nobody waits for it any more. */
function hangUpSignal({ raw: response }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
