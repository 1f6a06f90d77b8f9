import type { GraphQLFormattedError } from "graphql";

/** What is told of a fault of ours, whose cause the log has. */
export const internalError: GraphQLFormattedError = {
  message: "Internal server error",
  extensions: { code: "INTERNAL_SERVER_ERROR", status: 500, retryable: false },
};
