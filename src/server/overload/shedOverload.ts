import type {
  FastifyReply,
  FastifyRequest,
  onRequestHookHandler,
  onSendHookHandler,
  RouteHandlerMethod,
} from "fastify";
import { principalOf } from "../request/authentication.js";
import {
  cameFromRouter,
  type DocumentPolicy,
} from "../documents/DocumentPolicy.js";
import { onlyStreamOf } from "../negotiation/formOf.js";
import { isOver, onceOver } from "../request/requestEnd.js";
import { recordOf, type RequestSlot } from "../request/RequestRecord.js";
import { upgradeOf } from "../http/routeUpgrades.js";
import type { LoadGuard } from "./LoadGuard.js";
import { answerOverloaded } from "./overloaded.js";
import { sharerOf } from "../request/callerKey.js";

/** Of an answer: most have less. */
const smallBytes = 64 * 1024;

/**
 * Refuses requests while there is too much to do, or too much of one caller. To be the first hook of its route:
 * a caller who is refused has cost no look at a token, and the body is not read.
 */
export function shedOverload(
  load: LoadGuard,
  policy: DocumentPolicy,
): onRequestHookHandler {
  return (request, reply, done) => {
    const isRouter = cameFromRouter(request, policy);
    const key = sharerOf({ address: request.ip, isFromRouter: isRouter });
    const taken = staysOpen(request)
      ? load.takeStream(key)
      : load.takeRequest(key);
    if (typeof taken === "string") {
      void answerOverloaded(request, reply, taken);
      return;
    }
    recordOf(request).sharer = { key };
    occupy(taken, request, reply);
    done();
  };
}

/**
 * Has a request that turns out to be answered by a stream count as one, and no more as a request under way. One that
 * is too much is answered here.
 *
 * @returns whether it may go on
 */
export function becomeStream(
  load: LoadGuard,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  const { slot, sharer } = recordOf(request);
  const taken = load.takeStream(sharer?.key);
  if (typeof taken === "string") {
    void answerOverloaded(request, reply, taken);
    return false;
  }
  slot?.giveBack();
  occupy(taken, request, reply);
  return true;
}

/**
 * Gives back the slot of a request once its answer is handed in: what is left is to be read, and that is the
 * client's to do. Not that of a large answer, which fills memory until it has left.
 */
export const freeSlot: onSendHookHandler = (request, _reply, payload, done) => {
  if (isSmall(payload)) recordOf(request).slot?.release();
  done();
};

/** Counts a request for its caller, who is known now, and no more for the address; refuses what exceeds the caller's share. */
export function countForCaller(
  load: LoadGuard,
  policy: DocumentPolicy,
): onRequestHookHandler {
  return (request, reply, done) => {
    const record = recordOf(request);
    const key = sharerOf({
      principal: principalOf(request),
      address: request.ip,
      isFromRouter: cameFromRouter(request, policy),
    });
    if (record.slot?.countFor(key) === false) {
      void answerOverloaded(request, reply, load.refuse("caller_share", key));
      return;
    }
    record.sharer = { key };
    done();
  };
}

/**
 * Has a request keep its slot until its work is done, whether or not somebody still waits for the answer.
 * What nobody waits for when it could begin has no slot any more, and does not begin.
 */
export function keepSlot(handler: RouteHandlerMethod): RouteHandlerMethod {
  return async function (request, reply) {
    if (isOver(reply.raw)) return reply.hijack();
    const { slot } = recordOf(request);
    const release = slot?.hold();
    try {
      return await handler.call(this, request, reply);
    } finally {
      release?.();
    }
  };
}

function isSmall(payload: unknown): boolean {
  if (payload === undefined || payload === null) return true;
  return (
    (typeof payload === "string" || Buffer.isBuffer(payload)) &&
    payload.length <= smallBytes
  );
}

function occupy(
  slot: RequestSlot,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  recordOf(request).slot = slot;
  onceOver(reply.raw, slot.release);
}

/** Those have a limit of their own. What may turn out to be a subscription is a request until then. */
function staysOpen(request: FastifyRequest): boolean {
  return (
    upgradeOf(request.raw) !== undefined || onlyStreamOf(request) !== undefined
  );
}
