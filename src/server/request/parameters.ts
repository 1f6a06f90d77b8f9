import type { FastifyRequest } from "fastify";

/** An object of JSON whose members are unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether it is an object, and neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What a request sends: its body, or its query string, where objects are JSON in a text. What is no JSON stays a
 * text, for others to refuse; of what stands twice the last counts.
 */
export function sentBy({
  method,
  url,
  body,
}: Pick<FastifyRequest, "method" | "url" | "body">): unknown {
  if (method !== "GET") return body;
  const { searchParams } = new URL(url, "http://unused.invalid");
  const { variables, extensions, ...rest } = Object.fromEntries(searchParams);
  return {
    ...rest,
    variables: parsed(variables),
    extensions: parsed(extensions),
  };
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
