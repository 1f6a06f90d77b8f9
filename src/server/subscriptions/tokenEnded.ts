import type { GraphQLFormattedError } from "graphql";

/** What a subscription ends with whose caller's token has ended. */
export const tokenEnded: GraphQLFormattedError = {
  message: "The token has ended: subscribe again with a new one.",
  extensions: { code: "UNAUTHENTICATED", status: 401, retryable: false },
};
