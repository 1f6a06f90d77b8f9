import type { Logger } from "../../base/logger.js";
import {
  ROOT_CATEGORY_ID,
  type RequestOf,
  type ResponseOf,
} from "../../vod/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkFirst, type PageArgs } from "../paging/PageArgs.js";
import { readCursor } from "../paging/cursor.js";
import { pageNumber, readWindow } from "../paging/readWindow.js";
import { toConnection } from "../paging/toConnection.js";
import { toCategory, type Category } from "../types/Category.js";
import type { CategoryConnection } from "../types/CategoryConnection.js";

/** What categories are read with. */
export type CategoriesContext = Pick<GatewayContext, "loaders" | "logger">;

/** Whose children to read, and in which order. */
export type Siblings = Pick<RequestOf<"getCategories">, "Type" | "SortBy"> & {
  readonly CateId: string;
};

/** One category. @throws VodError `InvalidCateId.NotFound`, or what the read says */
export async function loadCategory(
  id: string,
  { loaders, logger }: CategoriesContext,
): Promise<Category> {
  // There is no smaller page than one child.
  const request = { CateId: id, PageNo: 1, PageSize: 1 };
  return toParent(id, await loaders.categories.load(request), logger);
}

/**
 * A window of the children of a category, and the category itself.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a window that does not exist
 * @throws VodError `InvalidCateId.NotFound`, or what the read says
 */
export async function loadCategories(
  siblings: Siblings,
  { first, after }: PageArgs,
  { loaders, logger }: CategoriesContext,
): Promise<CategoryConnection> {
  checkFirst(first);
  const list = JSON.stringify(["categories", siblings]);
  const window = { position: readCursor(after, list).position, first };
  const read = (PageNo: number): Promise<ResponseOf<"getCategories">> =>
    loaders.categories.load({ ...siblings, PageNo, PageSize: first });
  const page = await readWindow(window, async (number) => {
    const { SubTotal: total, SubCategories: records } = await read(number);
    return {
      total,
      records: records.map((record) => toCategory(record, logger)),
    };
  });
  // The loader has this answer already: every page comes with the parent.
  const { CateId } = siblings;
  const isRoot = CateId === ROOT_CATEGORY_ID;
  const response = await read(pageNumber(window));
  return {
    ...toConnection(page, window, list),
    parent: isRoot ? undefined : toParent(CateId, response, logger),
  };
}

function toParent(
  id: string,
  { Category: record, SubTotal }: ResponseOf<"getCategories">,
  logger: Logger,
): Category {
  return toCategory({ CateId: id, ...record, SubTotal }, logger);
}
