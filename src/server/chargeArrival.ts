import type { OperationSettings } from "./execute/OperationTools.js";
import type { FastifyReply, FastifyRequest } from "fastify";
import { principalOf } from "./request/authentication.js";
import { callerKey } from "./request/callerKey.js";
import { onlyStreamOf } from "./negotiation/formOf.js";
import {
  arrivalPoints,
  rateLimited,
  type RateLimited,
} from "./execute/rateLimit.js";
import { refuse } from "./request/refusals.js";
import { recordOf } from "./request/RequestRecord.js";
import { EventStream } from "./subscriptions/EventStream.js";

/**
 * Takes what every request costs, before its body is read: what is refused later has cost its caller
 * something, and who has nothing left costs us next to nothing. The rest of an operation's cost is taken when
 * it is known.
 */
export function chargeArrival(
  settings: OperationSettings,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    const payer = callerKey(principalOf(request), request.ip);
    const spending = await settings.rateLimiter.spend(payer, arrivalPoints);
    if (spending.granted) return;
    recordOf(request).errorCodes = ["RATE_LIMITED"];
    const limited = rateLimited(spending);
    if (onlyStreamOf(request) === "text/event-stream")
      await tell(limited, settings, request, reply);
    else await refuse(reply, limited.error);
  };
}

/** An `EventSource` can read no other answer than events. */
async function tell(
  { error }: RateLimited,
  settings: OperationSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  recordOf(request).isStreamed = true;
  const stream = new EventStream(
    reply,
    principalOf(request),
    settings,
    "text/event-stream",
  );
  await stream.answer(() =>
    Promise.resolve({ kind: "refused", errors: [error] }),
  );
}
