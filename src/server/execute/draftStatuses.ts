import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { ServerContext } from "../request/createContext.js";
import { draftStatusOf } from "../request/refusals.js";

/** What an operation comes to. */
interface SingleResult {
  readonly data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

/** An answer that holds data and errors. No status of HTTP's own: the draft's authors chose the number. */
export const partialSuccess = 294;

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
