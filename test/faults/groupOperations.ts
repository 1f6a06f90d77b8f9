import { describeCell } from "./describeCell.js";
import type { Cell } from "./faultMatrix.js";
import { allIsWell } from "./troubles.js";

/** Operations that fare alike whatever goes wrong. */
export interface OperationGroup {
  readonly actions: readonly string[];
  /** By the name of the trouble. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Puts operations with equal cells together, in the order in which they first come. */
export function groupOperations(
  matrix: readonly Cell[],
): readonly OperationGroup[] {
  const groups = new Map<string, OperationGroup>();
  for (const [action, cells] of describeAll(matrix)) {
    const fate = JSON.stringify([...cells]);
    const actions = [...(groups.get(fate)?.actions ?? []), action];
    groups.set(fate, { actions, cells });
  }
  return [...groups.values()];
}

function describeAll(
  matrix: readonly Cell[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const needed = new Map(
    matrix
      .filter(({ trouble }) => trouble === allIsWell.name)
      .map(({ action, sent }) => [action, sent]),
  );
  const described = new Map<string, Map<string, string>>();
  for (const cell of matrix) {
    const { action, trouble } = cell;
    const cells = described.get(action) ?? new Map<string, string>();
    cells.set(trouble, describeCell(cell, needed.get(action) ?? 0));
    described.set(action, cells);
  }
  return described;
}
