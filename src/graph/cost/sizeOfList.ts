import { own } from "../../base/own.js";
import type { ListSizeRule } from "./Cost.js";
import { LONGEST_LIST } from "./weights.js";

type Values = Readonly<Record<string, unknown>>;

/** How long a list is at most, by what its field is given. Never negative: what is nonsense is refused later. */
export function sizeOfList(
  { first, perEntry, assumed = LONGEST_LIST }: ListSizeRule,
  args: Values,
): number {
  if (perEntry !== undefined) return entriesOf(perEntry, args);
  const size = first === undefined ? undefined : own(args, first);
  return typeof size === "number" ? Math.max(size, 0) : assumed;
}

function entriesOf(
  perEntry: Readonly<Record<string, number>>,
  args: Values,
): number {
  return Object.entries(perEntry).reduce((total, [path, items]) => {
    const list = valueAt(path, args);
    return total + (Array.isArray(list) ? list.length * items : 0);
  }, 0);
}

function valueAt(path: string, args: Values): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) =>
        value === null || value === undefined
          ? undefined
          : own(value as Values, name),
      args,
    );
}
