import { own } from "../../base/own.js";

/** The headers that signature V3 covers, in its two spellings. */
export interface CanonicalHeaders {
  /** A line `name:value` for each, every line with its newline. */
  readonly lines: string;
  /** The names, joined with `;`. */
  readonly signedHeaders: string;
}

/**
 * Takes `host`, `content-type` and every `x-acs-` header, sorted by name, values trimmed.
 *
 * @param headers - names in lower case; those that are not signed (`accept`) are passed over
 */
export function canonicalHeaders(
  headers: Readonly<Record<string, string>>,
): CanonicalHeaders {
  const names = Object.keys(headers).filter(isSigned).sort();
  let lines = "";
  for (const name of names)
    lines += `${name}:${(own(headers, name) ?? "").trim()}\n`;
  return { lines, signedHeaders: names.join(";") };
}

function isSigned(name: string): boolean {
  return (
    name === "host" || name === "content-type" || name.startsWith("x-acs-")
  );
}
