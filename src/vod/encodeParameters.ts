import { percentEncode } from "./signing/percentEncode.js";

/**
 * Puts a request on the wire as the vendor wants it: lists of text comma separated, lists of URLs too,
 * each percent-encoded first so that its own commas do not count, objects and lists of objects as JSON
 * in a string, numbers and booleans as plain text, what is undefined left out. An empty string stays.
 */
export function encodeParameters(request: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, encodeValue(value)]),
  );
}

function encodeValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return value.join(",");
  if (Array.isArray(value) && value.every((item) => item instanceof URL))
    return value.map(({ href }) => percentEncode(href)).join(",");
  if (value instanceof URL) return value.href;
  // Numbers and booleans look the same in JSON and in plain text.
  return JSON.stringify(value);
}
