import type { FastifyRequest } from "fastify";
import { isFields, sentBy, type Fields } from "../request/parameters.js";
import { recordOf } from "../request/RequestRecord.js";
import type { SentOperation } from "../execute/runOperation.js";

/** The operation of a request, or what is wrong with it. A document of the list stands for whatever came. */
export function readOperation(
  request: FastifyRequest,
): SentOperation | { readonly problem: string } {
  const sent = sentBy(request);
  if (!isFields(sent)) return { problem: "The body is no JSON object." };
  const { query, operationName, variables, extensions } = sent;
  const wrong =
    problemOf({ query, operationName }, isText, "a string") ??
    problemOf({ variables, extensions }, isFields, "an object");
  if (wrong !== undefined) return { problem: wrong };
  const listed = recordOf(request).listedDocument;
  return {
    query: (listed ?? query ?? undefined) as string | undefined,
    operationName: (operationName ?? undefined) as string | undefined,
    variables: (variables ?? undefined) as SentOperation["variables"],
    extensions: (extensions ?? undefined) as SentOperation["extensions"],
  };
}

function problemOf(
  fields: Fields,
  fits: (value: unknown) => boolean,
  form: string,
): string | undefined {
  const [wrong] = Object.entries(fields).find(
    ([, value]) => value !== undefined && value !== null && !fits(value),
  ) ?? [undefined];
  return wrong && `\`${wrong}\` has to be ${form}.`;
}

const isText = (value: unknown): value is string => typeof value === "string";
