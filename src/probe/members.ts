import { own } from "../base/own.js";

/** The members of an object of the vendor's, none of them promised. */
export type Members = Readonly<Record<string, unknown>>;

/** What stands at the end of a path of names; `undefined` where it breaks off. */
export function member(
  value: unknown,
  name: string,
  ...rest: readonly string[]
): unknown {
  const inside = isMembers(value) ? own(value, name) : undefined;
  const [next, ...others] = rest;
  return next === undefined ? inside : member(inside, next, ...others);
}

/** A member that is a text; empty for anything else. */
export function textAt(
  value: unknown,
  name: string,
  ...rest: readonly string[]
): string {
  const found = member(value, name, ...rest);
  return typeof found === "string" ? found : "";
}

/** The objects of a list, which the vendor leaves out when it is empty. */
export function objectsAt(
  value: unknown,
  name: string,
  ...rest: readonly string[]
): readonly Members[] {
  const found = member(value, name, ...rest);
  return Array.isArray(found) ? found.filter(isMembers) : [];
}

/** What a text of JSON in Base64 holds; nothing when it is none. */
export function decoded(base64: string): Members {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64, "base64").toString());
    return isMembers(value) ? value : {};
  } catch {
    return {};
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
