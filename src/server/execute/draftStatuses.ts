import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { own } from "../../base/own.js";
import type { ServerContext } from "../request/createContext.js";

/** What an operation comes to. */
interface SingleResult {
  readonly data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

/** An answer that holds data and errors. No status of HTTP's own: the draft's authors chose the number. */
export const partialSuccess = 294;

/** The draft's status for a request that can be read and not be run, by its error's code. */
const statuses: Readonly<Record<string, number>> = {
  GRAPHQL_VALIDATION_FAILED: 422,
  OPERATION_RESOLUTION_FAILURE: 422,
  BAD_USER_INPUT: 422,
  COST_LIMIT_EXCEEDED: 422,
  PERSISTED_QUERY_NOT_FOUND: 422,
  PERSISTED_QUERY_NOT_SUPPORTED: 422,
  DOCUMENT_NOT_ALLOWED: 403,
};

/** The draft's status for a code; undefined where the status stays as it is. */
export function draftStatusOf(code: unknown): number | undefined {
  return typeof code === "string" ? own(statuses, code) : undefined;
}

/**
 * Gives answers the statuses of the GraphQL-over-HTTP draft of August 2026. What has one for another reason
 * (401, 405, 429, 503 ...) keeps it.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes
 */
export const draftStatuses: ApolloServerPlugin<ServerContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response: { http, body } }) => {
        if (contextValue.stream === undefined && body.kind === "single")
          setStatus(http, body.singleResult);
        return Promise.resolve();
      },
    }),
};

function setStatus(http: { status?: number }, result: SingleResult): void {
  const { data, errors = [] } = result;
  if (errors.length === 0) return;
  if (data !== undefined) http.status = partialSuccess;
  if (data !== undefined || !isPlain(http.status)) return;
  const [status] = errors.flatMap(
    ({ extensions }) => draftStatusOf(extensions?.["code"]) ?? [],
  );
  if (status === undefined) return;
  http.status = status;
  result.errors = errors.map((error) => withStatus(error, status));
}

/** Whether nobody has chosen a status that says more. */
function isPlain(status: number | undefined): boolean {
  return status === undefined || status === 200 || status === 400;
}

/** An error that tells the status of its answer tells the new one. */
function withStatus(
  error: GraphQLFormattedError,
  status: number,
): GraphQLFormattedError {
  return error.extensions?.["status"] === 400
    ? { ...error, extensions: { ...error.extensions, status } }
    : error;
}
