import { createHash } from "node:crypto";

/** Deeper than any body of the vendor's: what lies below is not told apart. */
const DEPTH = 16;

/**
 * The same for two bodies that say the same, in whatever order each has its members, and for no others.
 *
 * @param body as JSON was parsed
 * @returns SHA-256 in base64url
 */
export function bodyDigest(body: unknown): string {
  return createHash("sha256")
    .update(canonical(body, DEPTH))
    .digest("base64url");
}

function canonical(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (depth === 0) return "…";
  if (Array.isArray(value))
    return `[${value.map((entry) => canonical(entry, depth - 1)).join()}]`;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, canonical(member, depth - 1)] as const)
    .map(([name, member]) => `${JSON.stringify(name)}:${member}`);
  return `{${members.join()}}`;
}
