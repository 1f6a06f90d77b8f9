import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RateLimiter, Spending } from "../../auth/index.js";
import type { ServerContext } from "../request/createContext.js";
import { refusal, secondsToWait } from "../request/refusals.js";
import { singleAnswer, type SingleAnswer } from "./singleAnswer.js";

/** Grants everything. */
export const noRateLimit: RateLimiter = {
  spend: () => Promise.resolve({ granted: true }),
};

/** What an operation costs on its arrival, whatever becomes of it. */
export const arrivalPoints = 1;

/**
 * Charges each operation to its caller by its cost, when everything else is checked and nothing is run. It
 * was paid for on its arrival: what it costs beyond that is taken here.
 *
 * @see chargeArrival
 */
export function rateLimit(
  limiter: RateLimiter,
): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ contextValue }) =>
          chargeRest(limiter, contextValue),
      }),
  };
}

/** Takes what an operation costs beyond its arrival. @returns what to answer where the caller has less; else null */
export async function chargeRest(
  limiter: RateLimiter,
  { callerKey, record }: Pick<ServerContext, "callerKey" | "record">,
): Promise<SingleAnswer | null> {
  const rest = (record.cost ?? 0) - arrivalPoints;
  if (rest <= 0) return null;
  const spending = await limiter.spend(callerKey, rest);
  return spending.granted ? null : answerTo(spending);
}

/** What is told to a caller whose share is used up. */
export interface RateLimited {
  readonly error: GraphQLFormattedError;
  /** For `Retry-After`, in seconds. */
  readonly retryAfter: string;
}

/** @see https://www.rfc-editor.org/rfc/rfc6585#section-4 */
export function rateLimited({
  retryAfterMs,
}: Extract<Spending, { readonly granted: false }>): RateLimited {
  const seconds = secondsToWait(retryAfterMs);
  return {
    error: refusal(
      "RATE_LIMITED",
      `You have asked for more than your share: try again in ${seconds} s.`,
      { retryAfterMs },
    ),
    retryAfter: String(seconds),
  };
}

function answerTo(
  spending: Extract<Spending, { readonly granted: false }>,
): SingleAnswer {
  const { error, retryAfter } = rateLimited(spending);
  return singleAnswer({ errors: [error] }, 429, [["retry-after", retryAfter]]);
}
