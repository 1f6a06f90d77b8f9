import { createHash } from "node:crypto";

/** Documents by the id that clients name them with, without the prefix of its algorithm. */
export type DocumentList = ReadonlyMap<string, string>;

/** What stands before an id that is a hash, where the GraphQL-over-HTTP draft names it. APQ leaves it out. */
const prefix = "sha256:";

/** An id as a list holds it, whichever way a client writes it. */
export function bareId(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** The id that stands for a document unless its list gives it another: its SHA-256, in hexadecimal. */
export function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}
