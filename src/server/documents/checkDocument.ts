import type { FastifyRequest, preHandlerHookHandler } from "fastify";
import { isFields, sentBy, type Fields } from "../request/parameters.js";
import { draftStatusOf, refusal, refuse } from "../request/refusals.js";
import { recordOf } from "../request/RequestRecord.js";
import { chooseDocument, type SentDocument } from "./chooseDocument.js";
import { cameFromRouter, type DocumentPolicy } from "./DocumentPolicy.js";

/**
 * Looks at each request's document before anything of it is parsed: refuses what may not run, and notes
 * the listed document that one names.
 */
export function checkDocument(
  policy: DocumentPolicy,
  { draftStatuses = false }: { readonly draftStatuses?: boolean } = {},
): preHandlerHookHandler {
  return (request, reply, done) => {
    const fromRouter = cameFromRouter(request, policy);
    const choice = chooseDocument(sentWith(request), policy, fromRouter);
    if (choice.kind === "listed")
      recordOf(request).listedDocument = choice.document;
    if (choice.kind !== "refused") {
      done();
      return;
    }
    const { code, message } = choice;
    const status = draftStatuses ? (draftStatusOf(code) ?? 422) : 400;
    refuse(reply, refusal(code, message, { status }));
  };
}

function sentWith(request: FastifyRequest): SentDocument {
  // What a GET holds twice is Apollo Server's to refuse.
  const { query, documentId, extensions } = fieldsOf(sentBy(request));
  const { persistedQuery } = fieldsOf(extensions);
  return { query, documentId, persistedQuery };
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}
