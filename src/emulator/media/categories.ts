/** A category of the account. */
export interface Category {
  readonly id: number;
  readonly name: string;
  /** {@link ROOT_ID} on the first level. */
  readonly parentId: number;
  /** From 0. */
  readonly level: number;
  readonly type: "default" | "material";
  readonly createdAtMs: number;
}

/** What stands above the first level. */
export const ROOT_ID = -1;

const CREATED_AT_MS = Date.UTC(2025, 9, 1, 8, 0, 0);
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

type Row = readonly [id: number, name: string, parentId: number];

const ARCHIVE_ID = 1000382003;

/** Parents stand before their children. */
const DEFAULT_ROWS: readonly Row[] = [
  [1000382001, "Lectures", ROOT_ID],
  [1000382002, "教学视频", ROOT_ID],
  [ARCHIVE_ID, "Archive", ROOT_ID],
  [1000382011, "Physics", 1000382001],
  [1000382012, "Mathematics", 1000382001],
  [1000382013, "公开课", 1000382002],
  [1000382021, "Fluid dynamics", 1000382011],
  [1000382022, "Optics <waves & rays>", 1000382011],
  // One for every month of a year: more than fit on a page unless it is asked to be larger.
  ...Array.from({ length: 12 }, (_, index): Row => {
    const month = String(index + 1).padStart(2, "0");
    return [1000382030 + index, `2024-${month}`, ARCHIVE_ID];
  }),
];

/** Material has two levels. */
const MATERIAL_ROWS: readonly Row[] = [
  [1000382101, "Stickers", ROOT_ID],
  [1000382111, "Animated stickers", 1000382101],
];

/** The categories of the account, oldest first. */
export const categories: readonly Category[] = [
  ...build(DEFAULT_ROWS, "default", CREATED_AT_MS),
  ...build(MATERIAL_ROWS, "material", CREATED_AT_MS + DAY_MS),
];

/** Names of the categories that the account has. */
export const categoryNames: ReadonlyMap<number, string> = new Map(
  categories.map(({ id, name }) => [id, name]),
);

export function findCategory(id: number): Category | undefined {
  return categories.find((category) => category.id === id);
}

/** The children of a category, or of the root, oldest first. */
export function childrenOf(
  parentId: number,
  type: Category["type"],
): readonly Category[] {
  return categories.filter(
    (category) => category.parentId === parentId && category.type === type,
  );
}

function build(
  rows: readonly Row[],
  type: Category["type"],
  firstAtMs: number,
): readonly Category[] {
  const levels = new Map([[ROOT_ID, -1]]);
  return rows.map(([id, name, parentId], index) => {
    const level = (levels.get(parentId) ?? 0) + 1;
    levels.set(id, level);
    const createdAtMs = firstAtMs + index * HOUR_MS;
    return { id, name, parentId, level, type, createdAtMs };
  });
}
