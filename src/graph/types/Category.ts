import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { ROOT_CATEGORY_ID, type CategoryRecord } from "../../vod/index.js";
import { categoryType, type CategoryType } from "./CategoryType.js";
import { readOptional } from "./wireEnum.js";

@ObjectType({
  description:
    "A category that media assets are sorted into. Beside an asset the vendor tells little more than its id: ask `category(id)` for the rest.",
})
export class Category {
  @Field(() => ID, { description: "The category's id: a number." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: "The category's name, at most 64 bytes.",
  })
  readonly name?: string | undefined;

  @Field(() => Int, {
    nullable: true,
    description:
      "How deep it stands, from 0; null where the vendor does not tell.",
  })
  readonly level?: number | undefined;

  @Field(() => ID, {
    nullable: true,
    description:
      "The category above it; null on the first level, and where the vendor does not tell.",
  })
  readonly parentId?: string | undefined;

  @Field(() => categoryType.type, {
    nullable: true,
    description:
      "The tree that it stands in; null where the vendor does not tell.",
  })
  readonly type?: CategoryType | undefined;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many categories stand directly below it; null where the vendor does not tell.",
  })
  readonly childCount?: number | undefined;
}

/** The vendor's record as the graph shows it, with as much as the vendor tells in its place. */
export function toCategory(
  record: Pick<CategoryRecord, "CateId"> & Partial<CategoryRecord>,
  logger: Logger,
): Category {
  const { ParentId } = record;
  return {
    id: record.CateId,
    name: record.CateName,
    level: record.Level,
    parentId: ParentId === ROOT_CATEGORY_ID ? undefined : ParentId,
    type: readOptional(categoryType, record.Type, logger),
    childCount: record.SubTotal,
  };
}
