import type { FastifyReply, FastifyRequest } from "fastify";
import { isFields, sentBy, type Fields } from "../request/parameters.js";
import { refusal, refuse } from "../request/refusals.js";

/**
 * Refuses a request whose parameters are missing or of the wrong kind with 422: to Apollo Server it is as bad
 * as one that cannot be read.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters
 */
export async function refuseIllFormed(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { method, url } = request;
  if (method !== "GET" && method !== "POST") return;
  const message =
    (method === "GET" ? faultInSearch(url) : undefined) ??
    faultIn(sentBy(request));
  if (message === undefined) return;
  await refuse(reply, refusal("BAD_REQUEST", message, { status: 422 }));
}

function faultInSearch(url: string): string | undefined {
  const { searchParams } = new URL(url, "http://unused.invalid");
  const names = ["query", "operationName", "variables", "extensions"];
  const twice = names.find((name) => searchParams.getAll(name).length > 1);
  return twice && `\`${twice}\` stands twice.`;
}

/** What each parameter is, where it is there. */
const kinds = [
  ["query", "a string", isString],
  ["operationName", "a string", isString],
  ["variables", "an object", isFields],
  ["extensions", "an object", isFields],
] as const;

function faultIn(parameters: unknown): string | undefined {
  if (!isFields(parameters)) return "The body is not a JSON object.";
  for (const [name, kind, isOfKind] of kinds) {
    const value = parameters[name];
    if (!isAbsent(value) && !isOfKind(value))
      return `\`${name}\` is not ${kind}.`;
  }
  return isAbsent(parameters["query"]) && !isNamed(parameters)
    ? "`query` is missing."
    : undefined;
}

/** Whether a document is named where its text is not there. */
function isNamed({ documentId, extensions }: Fields): boolean {
  return (
    !isAbsent(documentId) ||
    (isFields(extensions) && !isAbsent(extensions["persistedQuery"]))
  );
}

/** `null` is as good as left out. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}
