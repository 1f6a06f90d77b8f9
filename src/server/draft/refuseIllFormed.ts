import type { FastifyReply, FastifyRequest } from "fastify";

type Fields = Readonly<Record<string, unknown>>;

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
  const { method } = request;
  if (method !== "GET" && method !== "POST") return;
  const message =
    method === "GET" ? faultInSearch(request.url) : faultIn(request.body);
  if (message === undefined) return;
  const extensions = { code: "BAD_REQUEST", status: 422, retryable: false };
  await reply.code(422).send({ errors: [{ message, extensions }] });
}

function faultInSearch(url: string): string | undefined {
  const { searchParams } = new URL(url, "http://unused.invalid");
  const names = ["query", "operationName", "variables", "extensions"];
  const twice = names.find((name) => searchParams.getAll(name).length > 1);
  if (twice !== undefined) return `\`${twice}\` stands twice.`;
  const { variables, extensions, ...texts } = Object.fromEntries(searchParams);
  return faultIn({
    ...texts,
    variables: parsed(variables),
    extensions: parsed(extensions),
  });
}

/** What is not JSON is no object either. */
function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** What each parameter is, where it is there. */
const kinds = [
  ["query", "a string", isString],
  ["operationName", "a string", isString],
  ["variables", "an object", isObject],
  ["extensions", "an object", isObject],
] as const;

function faultIn(parameters: unknown): string | undefined {
  if (!isObject(parameters)) return "The body is not a JSON object.";
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
    (isObject(extensions) && !isAbsent(extensions["persistedQuery"]))
  );
}

/** `null` is as good as left out. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
