import type { FastifyReply, FastifyRequest } from "fastify";
import { recordOf } from "../request/RequestRecord.js";

/** What Apollo Server says of a request that can be read, but whose document cannot be run. */
const documentFailures: ReadonlySet<string> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

/**
 * Turns the 400 of a document that cannot be run into 200 where the answer is `application/json`: a
 * proxy's own 400 has that media type too, so a status of ours would prove nothing to a client. In
 * `application/graphql-response+json` it stays.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export function answerDocumentFailuresWith200(
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { errorCodes } = recordOf(request);
  const isJson = String(reply.getHeader("content-type")).startsWith(
    "application/json",
  );
  if (
    isJson &&
    reply.statusCode === 400 &&
    errorCodes.length > 0 &&
    errorCodes.every((code) => documentFailures.has(code))
  )
    void reply.code(200);
}
