import type { FastifyReply } from "fastify";
import { partialSuccess } from "./draftStatuses.js";

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
