import type { Operation } from "./Operation.js";
import {
  integer,
  list,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

/** What stands above the categories of the first level. No record of its own. */
export const ROOT_CATEGORY_ID = "-1";

/** Children that one page holds at most. */
export const CATEGORIES_PER_PAGE = 100;

export interface GetCategoriesRequest {
  /** @default ROOT_CATEGORY_ID */
  readonly CateId?: string | undefined;
  readonly Type?: string | undefined;
  /** From 1. */
  readonly PageNo: number;
  /** At most {@link CATEGORIES_PER_PAGE}. */
  readonly PageSize: number;
  readonly SortBy?: string | undefined;
}

const categoryFields = {
  CateId: text,
  CateName: optional(text),
  /** From 0. */
  Level: optional(integer),
  /** {@link ROOT_CATEGORY_ID} on the first level. */
  ParentId: optional(text),
  Type: optional(text),
} as const;

const childRecord = object({ ...categoryFields, SubTotal: optional(integer) });

const response = object({
  RequestId: text,
  /** Children in all. */
  SubTotal: integer,
  /** Left out for the root. */
  Category: optional(object(categoryFields)),
  SubCategories: list(childRecord, "Category"),
});

export type GetCategoriesResponse = ShapeOf<typeof response>;
export type CategoryRecord = ShapeOf<typeof childRecord>;

/**
 * One category and a page of its children.
 *
 * @see vendor documentation, "GetCategories"
 */
export const getCategories: Operation<
  GetCategoriesRequest,
  GetCategoriesResponse
> = {
  action: "GetCategories",
  group: "read",
  callsPerSecond: 50,
  errors: ["InvalidCateId.NotFound"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
