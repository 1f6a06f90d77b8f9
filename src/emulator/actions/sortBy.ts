import { refuse } from "../rpc/RpcError.js";

/** Newest first, as the vendor documents it. */
const DEFAULT_SORT = "CreationTime:Desc";

/** What can be sorted. */
export interface Sortable {
  readonly id: string;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
}

/**
 * The order that a `SortBy` asks for, field by field in priority order; equals stand by id.
 *
 * @param sortable the fields that the action sorts by
 * @throws RpcError `InvalidParameter` for any other field or direction
 */
export function orderOf(
  sortBy: string | undefined,
  sortable: readonly SortField[],
): (a: Sortable, b: Sortable) => number {
  const keys = sortKeys(sortBy ?? DEFAULT_SORT, sortable);
  return (a, b) => {
    for (const { field, sign } of keys) {
      const difference = sign * (timeOf(a, field) - timeOf(b, field));
      if (difference !== 0) return difference;
    }
    return a.id < b.id ? -1 : 1;
  };
}

export type SortField = "CreationTime" | "ModificationTime";

interface SortKey {
  readonly field: SortField;
  readonly sign: 1 | -1;
}

function sortKeys(
  sortBy: string,
  sortable: readonly SortField[],
): readonly SortKey[] {
  return sortBy.split(",").map((key) => {
    const [name, direction] = key.split(":");
    const field = sortable.find((candidate) => candidate === name);
    if (field === undefined || (direction !== "Asc" && direction !== "Desc"))
      throw refuse("InvalidParameter", { Parameter: "SortBy" });
    return { field, sign: direction === "Asc" ? 1 : -1 };
  });
}

function timeOf(
  { createdAtMs, modifiedAtMs }: Sortable,
  field: SortField,
): number {
  return field === "CreationTime" ? createdAtMs : modifiedAtMs;
}
