import { GraphQLError } from "graphql";

/** What a caller may not have or do. The message says what they would need, and nothing of the thing. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "FORBIDDEN", status: 403, retryable: false },
  });
}
