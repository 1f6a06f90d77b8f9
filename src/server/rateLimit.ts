import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLResponse,
} from "@apollo/server";
import type { RateLimiter } from "../auth/index.js";
import type { ServerContext } from "./createContext.js";

/** Grants everything. */
export const noRateLimit: RateLimiter = {
  spend: () => Promise.resolve({ granted: true }),
};

/**
 * Charges each operation to its caller, once, when everything else is checked and nothing is run: by its
 * cost where that is known, and at least one point.
 */
export function rateLimit(
  limiter: RateLimiter,
): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ contextValue }) => {
          const { callerKey, record } = contextValue;
          // No operation has the name that was asked for: nothing runs, and nothing is charged.
          if (record.operationType === undefined) return null;
          const spending = await limiter.spend(
            callerKey,
            Math.max(1, record.cost ?? 1),
          );
          return spending.granted ? null : refusal(spending.retryAfterMs);
        },
      }),
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc6585#section-4 */
function refusal(retryAfterMs: number): GraphQLResponse {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  const error = {
    message: `You have asked for more than your share: try again in ${seconds} s.`,
    extensions: {
      code: "RATE_LIMITED",
      status: 429,
      retryable: true,
      retryAfterMs,
    },
  };
  return {
    http: {
      status: 429,
      headers: new HeaderMap([["retry-after", String(seconds)]]),
    },
    body: { kind: "single", singleResult: { errors: [error] } },
  };
}
