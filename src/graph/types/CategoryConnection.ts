import { Field, Int, ObjectType } from "type-graphql";
import { Category } from "./Category.js";
import { PageInfo } from "./PageInfo.js";

@ObjectType({ description: "A category at its place among its siblings." })
export class CategoryEdge {
  @Field(() => String, {
    description:
      "The place, for `after`. Opaque: it counts, so a category added or removed before it moves what follows.",
  })
  readonly cursor!: string;

  @Field(() => Category, { description: "The category." })
  readonly node!: Category;
}

@ObjectType({ description: "A page of the categories below another." })
export class CategoryConnection {
  @Field(() => Category, {
    nullable: true,
    description:
      "The category that they stand below; null for those of the first level.",
  })
  readonly parent?: Category | undefined;

  @Field(() => [CategoryEdge], { description: "The page, in order." })
  readonly edges!: readonly CategoryEdge[];

  @Field(() => PageInfo, { description: "Where the page lies." })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many there are in all." })
  readonly totalCount!: number;
}
