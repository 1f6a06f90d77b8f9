import type { Table } from "../Question.js";
import { ratioOf, say, spreadOf } from "./Spread.js";

/** Figures of an entrant by their names, each with an entry for every round. */
export type Figures = Readonly<Record<string, readonly number[]>>;

/**
 * What `ours` takes of what it took `before`.
 *
 * @returns no table where no other revision takes part
 */
export function gainTables(
  figuresOf: ReadonlyMap<string, Figures>,
): readonly Table[] {
  const [ours, before] = [figuresOf.get("ours"), figuresOf.get("before")];
  if (ours === undefined || before === undefined) return [];
  const rows = Object.entries(ours).map(([name, values]) => {
    const base = before[name] ?? [];
    const ratio = say(ratioOf(values, base));
    return [name, say(spreadOf(base)), say(spreadOf(values)), ratio];
  });
  return [{ columns: ["", "before", "ours", "× before"], rows }];
}
