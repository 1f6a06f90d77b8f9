import { GraphQLError, Kind, type GraphQLFormattedError } from "graphql";
import type { Logger } from "../../base/logger.js";
import { VodError } from "../../vod/index.js";
import { badUserInput } from "./refusals.js";
import { shortened } from "./shortened.js";
import { tellOperator } from "./tellOperator.js";
import { toGraphQLError } from "./toGraphQLError.js";

/**
 * The last step of every error on its way out, the same in tests as in production: errors of VOD
 * get their extensions, errors made for clients pass, anything unforeseen is masked and logged. What is told
 * is never long, whatever was sent.
 *
 * @param formatted the error as it would be sent
 * @param thrown the error that execution wrapped
 */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  logger: Logger,
): GraphQLFormattedError {
  return shortened(told(formatted, thrown, logger));
}

function told(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const cause =
    thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  if (cause instanceof VodError) {
    tellOperator(cause, logger);
    return withPlace(toGraphQLError(cause), formatted);
  }
  if (refusesVariable(cause))
    return withPlace(badUserInput(cause.message), formatted);
  if (cause instanceof GraphQLError || refusesDocument(formatted))
    return withoutStack(formatted);
  logger.error({ err: cause, path: formatted.path }, "unforeseen error");
  return withPlace(
    new GraphQLError("Internal server error", {
      extensions: {
        code: "INTERNAL_SERVER_ERROR",
        status: 500,
        retryable: false,
      },
    }),
    formatted,
  );
}

/**
 * A variable that may be null, since it has a default, passes validation where null may not stand; graphql
 * finds out when the field runs, and gives its error no code.
 */
function refusesVariable(cause: unknown): cause is GraphQLError {
  return (
    cause instanceof GraphQLError &&
    cause.extensions["code"] === undefined &&
    cause.nodes?.[0]?.kind === Kind.VARIABLE
  );
}

/** Where a scalar refuses a literal, validation wraps the scalar's own error, which may be of any kind. */
function refusesDocument({ path, extensions }: GraphQLFormattedError): boolean {
  return (
    path === undefined && extensions?.["code"] === "GRAPHQL_VALIDATION_FAILED"
  );
}

function withPlace(
  error: GraphQLError,
  { path, locations }: GraphQLFormattedError,
): GraphQLFormattedError {
  const { message, extensions } = error;
  return {
    message,
    ...(locations !== undefined && { locations }),
    ...(path !== undefined && { path }),
    extensions,
  };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const extensions = { ...formatted.extensions };
  delete extensions["stacktrace"];
  return { ...formatted, extensions };
}
