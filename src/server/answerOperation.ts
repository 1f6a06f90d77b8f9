import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { createContext } from "./request/createContext.js";
import { isStreamForm } from "./negotiation/chooseForm.js";
import { formOf, onlyStreamOf } from "./negotiation/formOf.js";
import { becomeStream } from "./overload/shedOverload.js";
import { recordOf } from "./request/RequestRecord.js";
import { readOperation } from "./subscriptions/readOperation.js";
import { serveEventStream } from "./subscriptions/serveEventStream.js";
import { costHeader } from "./execute/costLimit.js";
import { findKnown, runKnown } from "./execute/runKnown.js";
import type { OperationTools } from "./execute/OperationTools.js";

/**
 * Answers an operation in the form that suits its kind and its client. The kind is known once Apollo Server has
 * read the document, wherever that came from: there a subscription has cost nothing yet, and is begun anew as a
 * stream. Its document is in the store by then.
 */
export function answerOperation(tools: OperationTools): RouteHandlerMethod {
  const once = fastifyApolloHandler(tools.apollo, {
    context: (request, reply) =>
      Promise.resolve(createContext(tools.settings, request, reply)),
  });
  const stream = serveEventStream(tools);
  return async function (request, reply) {
    const only = onlyStreamOf(request);
    if (only !== undefined) return stream(request, reply, only);
    const form = formOf(request, "subscription");
    // Apollo Server is not to choose anew.
    request.headers.accept = formOf(request, "query");
    const known = await answerKnown(tools, request, reply);
    if (known !== undefined) return known;
    const before = { ...reply.getHeaders() };
    const answer: unknown = await once.call(this, request, reply);
    const record = recordOf(request);
    if (record.operationType !== "subscription" || !isStreamForm(form))
      return answer;
    takeBack(reply, before);
    record.errorCodes = [];
    if (!becomeStream(tools.load, request, reply)) return reply;
    return stream(request, reply, form);
  };
}

/** Answers a POST whose document has run before. @returns undefined where that is for Apollo Server to do */
async function answerKnown(
  { known: tools, settings }: OperationTools,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  if (tools === undefined || request.method !== "POST") return undefined;
  const sent = readOperation(request);
  if ("problem" in sent) return undefined;
  const { listedDocument } = recordOf(request);
  const known = findKnown(sent, listedDocument, tools.documentStore);
  if (known === undefined) return undefined;
  const context = createContext(settings, request, reply);
  const { headers } = request;
  const costAsked = onlyValue(headers[costHeader]);
  const answer = await runKnown(known, context, tools, costAsked);
  if (answer === undefined) return undefined;
  const { status = 200, headers: own } = answer.http;
  for (const [name, value] of own) void reply.header(name, value);
  void reply
    .code(status)
    .header("content-type", `${headers.accept ?? ""}; charset=utf-8`);
  const { errors, data, extensions } = answer.body.singleResult;
  return `${JSON.stringify({ errors, data, extensions })}\n`;
}

function onlyValue(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.join(", ");
}

/** Forgets what was to be answered: nothing of it has been sent. */
function takeBack(
  reply: FastifyReply,
  before: ReturnType<FastifyReply["getHeaders"]>,
): void {
  const kept = new Set(Object.keys(before));
  for (const name of Object.keys(reply.getHeaders()))
    if (!kept.has(name)) reply.removeHeader(name);
  void reply.headers(before).code(200);
}
