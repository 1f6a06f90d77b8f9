import { GraphQLError } from "graphql";

/** Input that is refused before the vendor is called. The message names the argument and the rule. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "BAD_USER_INPUT", status: 400, retryable: false },
  });
}

/** What the state of the thing refuses, by a rule of the gateway's own. */
export function conflict(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "CONFLICT", status: 409, retryable: false },
  });
}

/** What a caller may not have or do. The message says what they would need, and nothing of the thing. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "FORBIDDEN", status: 403, retryable: false },
  });
}
