import type { FastifyReply, FastifyRequest } from "fastify";
import type { Principal } from "../../auth/index.js";
import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import {
  createGatewayContext,
  type GatewayContext,
} from "../../graph/index.js";
import { principalOf } from "./authentication.js";
import { callerKey } from "./callerKey.js";
import { onceOver, wasAnswered } from "./requestEnd.js";
import { clientIdIn, recordOf, type RequestRecord } from "./RequestRecord.js";
import type { ResultSlot } from "./StreamedResult.js";

/** The gateway's context, and what the server keeps beside it. */
export interface ServerContext extends GatewayContext {
  /** Whose share the request is charged to. */
  readonly callerKey: string;
  readonly record: RequestRecord;
  /** Where a subscription's results go; absent where one answer is all that can be sent. */
  readonly stream?: ResultSlot;
}

/** What all requests share. */
export interface ContextSource {
  readonly vod: GatewayContext["vod"];
  readonly watch?: GatewayContext["watch"];
  readonly registerFrom?: GatewayContext["registerFrom"];
  readonly playTokens?: GatewayContext["playTokens"];
  readonly logger: Logger;
  readonly clock: Clock;
}

/** What is known of one operation before it is read. */
export interface OperationRequest {
  readonly requestId: string;
  readonly principal: Principal;
  /** Where it comes from. */
  readonly address: string;
  readonly record: RequestRecord;
  /** Aborted when nobody waits for its answer any more. */
  readonly signal: AbortSignal;
}

/** Makes the context of one request. */
export function createContext(
  source: ContextSource,
  request: FastifyRequest,
  reply: FastifyReply,
): ServerContext {
  return contextOf(source, {
    requestId: request.id,
    principal: principalOf(request),
    address: request.ip,
    record: recordOf(request),
    signal: hangUpSignal(reply),
  });
}

/** Makes the context of one operation, wherever it came from. */
export function contextOf(
  { vod, watch, registerFrom, playTokens, clock, logger }: ContextSource,
  { requestId, principal, address, record, signal }: OperationRequest,
): ServerContext {
  const context = createGatewayContext({
    vod,
    watch,
    registerFrom,
    playTokens,
    clock,
    principal,
    requestId,
    logger: logger.child({ requestId, ...clientIdIn(record) }),
    signal,
  });
  return Object.assign(context, {
    callerKey: callerKey(principal, address),
    record,
  });
}

/** Aborts when the connection closes before the answer has left: nobody waits for it any more. */
function hangUpSignal({ raw: response }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  onceOver(response, () => {
    if (!wasAnswered(response)) controller.abort();
  });
  return controller.signal;
}
