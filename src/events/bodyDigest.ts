import { createHash } from "node:crypto";
import { own } from "../base/own.js";

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
  let text = "";
  if (Array.isArray(value)) {
    for (const entry of value) text += `${canonical(entry, depth - 1)},`;
    return `[${text}]`;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(members).sort())
    text += `${JSON.stringify(name)}:${canonical(own(members, name), depth - 1)},`;
  return `{${text}}`;
}
