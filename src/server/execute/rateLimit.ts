import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLResponse,
} from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RateLimiter, Spending } from "../../auth/index.js";
import type { ServerContext } from "../request/createContext.js";
import { refusal, secondsToWait } from "../request/refusals.js";

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
        responseForOperation: async ({ contextValue }) => {
          const { callerKey, record } = contextValue;
          const rest = (record.cost ?? 0) - arrivalPoints;
          if (rest <= 0) return null;
          const spending = await limiter.spend(callerKey, rest);
          return spending.granted ? null : answerTo(spending);
        },
      }),
  };
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
): GraphQLResponse {
  const { error, retryAfter } = rateLimited(spending);
  return {
    http: {
      status: 429,
      headers: new HeaderMap([["retry-after", retryAfter]]),
    },
    body: { kind: "single", singleResult: { errors: [error] } },
  };
}
