import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { ServerContext } from "../request/createContext.js";
import { draftStatusOf } from "../request/refusals.js";
import type { FastifyReply } from "fastify";

/** What an operation comes to. */
interface SingleResult {
  readonly data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

/** An answer that holds data and errors. No status of HTTP's own: the draft's authors chose the number. */
const partialSuccess = 294;

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

/**
 * Says of every answer that is no success, whatever the client accepts, that it is GraphQL's:
 * `application/json` a proxy's own may be too. Our HTTP layer's refusals are well-formed GraphQL answers as well.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-Body
 */
export function answerAsDraft(reply: FastifyReply): void {
  const type = String(reply.getHeader("content-type"));
  if (reply.statusCode >= 400 && type.startsWith("application/json"))
    void reply.header(
      "content-type",
      "application/graphql-response+json; charset=utf-8",
    );
  // Node.js has no words for it.
  if (reply.statusCode === partialSuccess)
    reply.raw.statusMessage = "Partial Success";
}
