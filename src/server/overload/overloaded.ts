import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { recordOf } from "../request/RequestRecord.js";
import { refusal, refuse, type RefusalCode } from "../request/refusals.js";
import type { ShedReason } from "../request/ServerObserver.js";

/** A second is what `Retry-After` can say at least, and most waves are over by then. */
const retryAfterMs = 1000;

const refusals: Readonly<
  Record<ShedReason, { readonly words: string; readonly code: RefusalCode }>
> = {
  concurrency: { code: "OVERLOADED", words: "The gateway has its hands full" },
  event_loop_delay: {
    code: "OVERLOADED",
    words: "The gateway cannot keep up at present",
  },
  connections: {
    code: "OVERLOADED",
    words: "Too many connections are open here",
  },
  caller_share: {
    code: "RATE_LIMITED",
    words: "You have as much under way here as one caller may have at once",
  },
};

/** What a caller is told whom nothing but the moment stands against. */
export function overloaded(reason: ShedReason): GraphQLFormattedError {
  const { words, code } = refusals[reason];
  return refusal(code, `${words}: try again in ${retryAfterMs / 1000} s.`, {
    retryAfterMs,
  });
}

/** Answers a request that is refused. The log has no line for it: it tells how many there were. */
export function answerOverloaded(
  request: FastifyRequest,
  reply: FastifyReply,
  reason: ShedReason,
): FastifyReply {
  const { code } = refusals[reason];
  const record = recordOf(request);
  record.isShed = true;
  record.errorCodes = [code];
  return refuse(reply, overloaded(reason));
}
