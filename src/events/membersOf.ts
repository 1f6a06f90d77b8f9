import { own } from "../base/own.js";

/** The members of an object in a callback, by name. */
export type Members = Readonly<Record<string, unknown>>;

/** The longest text that is read of any member: those of the vendor's are shorter, and what waits is kept in memory. */
const LONGEST = 128;

/** Names are trimmed: some samples of the vendor's carry a blank behind theirs. */
export function membersOf(value: unknown): Members {
  if (typeof value !== "object" || value === null) return {};
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([name, member]) => [name.trim(), member]),
  );
}

/** A member that is a text of at most 128 characters. */
export function textOf(members: Members, name: string): string | undefined {
  const value = own(members, name);
  return typeof value === "string" && value.length <= LONGEST
    ? value
    : undefined;
}
