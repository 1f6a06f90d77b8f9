import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { recordOf } from "../RequestRecord.js";
import type { ShedReason } from "./ShedReason.js";

/** A second is what `Retry-After` can say at least, and most waves are over by then. */
const retryAfterMs = 1000;

const words: Readonly<Record<ShedReason, string>> = {
  concurrency: "The gateway has its hands full",
  event_loop_delay: "The gateway cannot keep up at present",
  connections: "Too many connections are open here",
};

/** What a caller is told whom nothing but the moment stands against. */
export function overloaded(reason: ShedReason): GraphQLFormattedError {
  return {
    message: `${words[reason]}: try again in ${retryAfterMs / 1000} s.`,
    extensions: {
      code: "OVERLOADED",
      status: 503,
      retryable: true,
      retryAfterMs,
    },
  };
}

/** Answers a request that is refused. The log has no line for it: it tells how many there were. */
export function answerOverloaded(
  request: FastifyRequest,
  reply: FastifyReply,
  reason: ShedReason,
): FastifyReply {
  const record = recordOf(request);
  record.isShed = true;
  record.errorCodes = ["OVERLOADED"];
  return reply
    .code(503)
    .header("retry-after", retryAfterMs / 1000)
    .send({ errors: [overloaded(reason)] });
}
