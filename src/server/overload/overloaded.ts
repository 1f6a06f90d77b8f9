import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { recordOf } from "../request/RequestRecord.js";
import { refusal, type RefusalCode } from "../request/refusals.js";
import type { ShedReason } from "../request/ShedReason.js";

/** A second is what `Retry-After` can say at least, and most waves are over by then. */
const retryAfterMs = 1000;

const overload = { code: "OVERLOADED", status: 503 } as const;

const refusals: Readonly<
  Record<
    ShedReason,
    {
      readonly words: string;
      readonly code: RefusalCode;
      readonly status: number;
    }
  >
> = {
  concurrency: { ...overload, words: "The gateway has its hands full" },
  event_loop_delay: {
    ...overload,
    words: "The gateway cannot keep up at present",
  },
  connections: { ...overload, words: "Too many connections are open here" },
  caller_share: {
    code: "RATE_LIMITED",
    status: 429,
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
  const { code, status } = refusals[reason];
  const record = recordOf(request);
  record.isShed = true;
  record.errorCodes = [code];
  return reply
    .code(status)
    .header("retry-after", retryAfterMs / 1000)
    .send({ errors: [overloaded(reason)] });
}
