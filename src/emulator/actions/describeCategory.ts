import type { Category } from "../media/categories.js";
import type { AnswerBody } from "../rpc/Answer.js";

/** The members that a category has wherever it stands. */
export function describeCategory(category: Category): AnswerBody {
  return {
    CateId: category.id,
    CateName: category.name,
    Level: category.level,
    ParentId: category.parentId,
  };
}
