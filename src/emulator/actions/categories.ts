import {
  ROOT_ID,
  childrenOf,
  findCategory,
  type Category,
} from "../media/categories.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action } from "./Action.js";
import { choiceOf } from "./choiceOf.js";
import { describeCategory } from "./describeCategory.js";
import { integerOf, textOf } from "./parameters.js";
import { pageOf } from "./pages.js";

const ORDERS = ["CreationTime:Desc", "CreationTime:Asc"] as const;

/**
 * A category, and a page of its children. The root has no record, so `Category` is left out for it;
 * a category of the other type counts as missing.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getcategories
 * @assumed root-category
 * @assumed category-type
 */
export const getCategories: Action = {
  name: "GetCategories",
  callsPerSecond: 50,
  run(parameters) {
    const page = pageOf(parameters);
    const parent = parentOf(parameters);
    const children = inOrder(
      childrenOf(parent?.id ?? ROOT_ID, parent?.type ?? typeOf(parameters)),
      choiceOf(parameters, "SortBy", ORDERS),
    );
    return {
      SubTotal: children.length,
      Category: parent && describeTyped(parent),
      SubCategories: {
        Category: children.slice(page.start, page.end).map(describeChild),
      },
    };
  },
};

/** @returns `undefined` for the root @throws RpcError `InvalidCateId.NotFound` */
function parentOf(parameters: Parameters): Category | undefined {
  if ((textOf(parameters, "CateId") ?? String(ROOT_ID)) === String(ROOT_ID))
    return undefined;
  const parent = findCategory(integerOf(parameters, "CateId") ?? ROOT_ID);
  const type = textOf(parameters, "Type");
  if (parent === undefined || (type !== undefined && type !== parent.type)) {
    throw refuse("InvalidCateId.NotFound");
  }
  return parent;
}

function typeOf(parameters: Parameters): Category["type"] {
  return choiceOf(parameters, "Type", ["default", "material"]) ?? "default";
}

function inOrder(
  oldestFirst: readonly Category[],
  order: (typeof ORDERS)[number] = "CreationTime:Desc",
): readonly Category[] {
  return order === "CreationTime:Asc" ? oldestFirst : oldestFirst.toReversed();
}

function describeTyped(category: Category): AnswerBody {
  return { ...describeCategory(category), Type: category.type };
}

function describeChild(category: Category): AnswerBody {
  return {
    ...describeTyped(category),
    SubTotal: childrenOf(category.id, category.type).length,
  };
}
