import { own } from "../../base/own.js";
import { percentEncode } from "./percentEncode.js";

/**
 * The canonicalized query string: `name=value` pairs, percent-encoded, sorted by name in the order
 * of UTF-16 code units (upper case before lower case), joined with `&`. An empty value stays, as
 * `name=`. It is also a valid form body.
 */
export function canonicalQuery(
  parameters: Readonly<Record<string, string>>,
): string {
  let query = "";
  for (const name of Object.keys(parameters).sort()) {
    if (query !== "") query += "&";
    query += `${percentEncode(name)}=${percentEncode(own(parameters, name) ?? "")}`;
  }
  return query;
}
