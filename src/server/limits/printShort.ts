const longestText = 100;
const mostMembers = 10;

/**
 * Prints a value as graphql-js does in its messages, and stops where that goes on: it takes no longer for a
 * long text or a large object than for a short one.
 *
 * @param levels of objects and lists that are printed, the value itself included
 */
export function printShort(value: unknown, levels = 2): string {
  if (typeof value === "string") return JSON.stringify(cut(value));
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value)
    ? printList(value, levels)
    : printObject(value as Readonly<Record<string, unknown>>, levels);
}

function printList(list: readonly unknown[], levels: number): string {
  if (list.length === 0) return "[]";
  if (levels === 0) return "[Array]";
  return `[${beginningOf(list, (item) => printShort(item, levels - 1))}]`;
}

function printObject(
  object: Readonly<Record<string, unknown>>,
  levels: number,
): string {
  const members = Object.entries(object);
  if (members.length === 0) return "{}";
  if (levels === 0) return "[Object]";
  const print = ([key, value]: readonly [string, unknown]): string =>
    `${cut(key)}: ${printShort(value, levels - 1)}`;
  return `{ ${beginningOf(members, print)} }`;
}

function beginningOf<Member>(
  members: readonly Member[],
  print: (member: Member) => string,
): string {
  const parts = members.slice(0, mostMembers).map(print);
  const rest = members.length - parts.length;
  if (rest > 0) parts.push(`... ${rest} more ${rest === 1 ? "item" : "items"}`);
  return parts.join(", ");
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}...` : text;
}
