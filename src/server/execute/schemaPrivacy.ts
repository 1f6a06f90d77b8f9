import { ApolloServerValidationErrorCode } from "@apollo/server/errors";
import {
  GraphQLError,
  type GraphQLFormattedError,
  type ValidationRule,
} from "graphql";

const where = "the schema is in schema/schema.graphql.";

/**
 * Refuses the field by which federation asks a subgraph for its SDL, which is the schema, whole.
 *
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export const noServiceSdl: ValidationRule = (context) => ({
  Field(node) {
    const isRoot =
      context.getParentType() === context.getSchema().getQueryType();
    if (isRoot && node.name.value === "_service")
      context.reportError(
        new GraphQLError(`The SDL is not served here: ${where}`, {
          nodes: [node],
        }),
      );
  },
});

/** Apollo Server's advice for this one is for whoever writes the server: callers are told where else to look. */
export function inOurWords(
  error: GraphQLFormattedError,
): GraphQLFormattedError {
  const { validationErrorCode, ...extensions } = error.extensions ?? {};
  return validationErrorCode ===
    ApolloServerValidationErrorCode.INTROSPECTION_DISABLED
    ? { ...error, extensions, message: `Introspection is off here: ${where}` }
    : error;
}

const suggestion = " Did you mean ";
const documentFailures: readonly unknown[] = [
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
];

/**
 * Leaves out which names the schema has instead of the one that it has not: whoever guesses could read it
 * name by name.
 */
export function withoutSuggestion(
  error: GraphQLFormattedError,
): GraphQLFormattedError {
  const { message, path, extensions } = error;
  const ofDocument =
    path === undefined && documentFailures.includes(extensions?.["code"]);
  const start = message.lastIndexOf(suggestion);
  return ofDocument && start >= 0 && message.endsWith("?")
    ? { ...error, message: message.slice(0, start) }
    : error;
}
