import type { FastifyReply, FastifyRequest } from "fastify";
import { principalOf } from "../request/authentication.js";
import { refusal, refuse } from "../request/refusals.js";
import type { StreamForm } from "../negotiation/chooseForm.js";
import { takeConnection } from "../http/limitPipelining.js";
import {
  isAllowedOrigin,
  type AllowedOrigins,
} from "../request/originPolicy.js";
import { answerOverloaded } from "../overload/overloaded.js";
import { recordOf } from "../request/RequestRecord.js";
import { proofHeader } from "../request/trustedGet.js";
import { EventStream } from "./EventStream.js";
import { readOperation } from "./readOperation.js";
import { startOperation } from "../execute/startOperation.js";
import type { OperationTools } from "../execute/OperationTools.js";

/**
 * Answers one operation by a stream: as server-sent events, `next` for each result and `complete` after the
 * last (the "distinct connections mode" of graphql-sse), or in parts, as Apollo Client reads them. What GraphQL refuses is told by a `next` with errors, since an
 * `EventSource` cannot read any other answer.
 *
 * @see https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export function serveEventStream(
  tools: OperationTools,
): (
  request: FastifyRequest,
  reply: FastifyReply,
  form: StreamForm,
) => Promise<unknown> {
  const { registry, load, settings } = tools;
  return async (request, reply, form) => {
    if (!isMeant(request, settings))
      return refuseAsSent(
        reply,
        `This may have been sent by a page of another site: send the header \`${proofHeader}\` too.`,
      );
    const sent = readOperation(request);
    if ("problem" in sent) return refuseAsSent(reply, sent.problem);
    if (!takeConnection(reply.raw))
      return refuseAsSent(
        reply,
        "A stream is the last answer of its connection: send on another what follows.",
      );
    if (registry.isFull)
      return answerOverloaded(request, reply, load.refuse("connections"));
    const principal = principalOf(request);
    const record = recordOf(request);
    record.isStreamed = true;
    const stream = new EventStream(reply, principal, settings, form);
    const leave = registry.enter(stream);
    try {
      await stream.answer(() =>
        startOperation(tools, sent, {
          transport: "sse",
          requestId: request.id,
          principal,
          address: request.ip,
          record,
          readsOnly: request.method === "GET",
          controller: stream.controller,
        }),
      );
    } finally {
      leave();
    }
    return reply;
  };
}

/** What Apollo Server's CSRF prevention asks for. An `EventSource` can send no header, but its page's origin. */
function isMeant(
  { method, headers }: FastifyRequest,
  allowed: AllowedOrigins,
): boolean {
  // Fastify reads no other body than JSON into an object, and a page needs a preflight to send that.
  if (method === "POST" || proofHeader in headers) return true;
  const { origin } = headers;
  return (
    "x-apollo-operation-name" in headers ||
    (origin !== undefined && isAllowedOrigin(origin, allowed))
  );
}

function refuseAsSent(reply: FastifyReply, message: string): FastifyReply {
  return refuse(reply, refusal("BAD_REQUEST", message));
}
