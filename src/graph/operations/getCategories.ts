import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { operations, ROOT_CATEGORY_ID } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { PAGE } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadCategories, loadCategory } from "../loaders/loadCategories.js";
import { PageArgs } from "../paging/PageArgs.js";
import { isGiven } from "../rules/isGiven.js";
import { checkCategoryId } from "../rules/mediaRules.js";
import { Category } from "../types/Category.js";
import { CategoryConnection } from "../types/CategoryConnection.js";
import { categoryType, type CategoryType } from "../types/CategoryType.js";
import { writeOptional } from "../types/wireEnum.js";
import { ownCall, vendorCall } from "../vendorCall.js";

/** What categories may be sorted by. */
export const categoryOrder = {
  CREATED_AT_DESC: "CREATED_AT_DESC",
  CREATED_AT_ASC: "CREATED_AT_ASC",
} as const;
export type CategoryOrder = keyof typeof categoryOrder;

registerEnumType(categoryOrder, {
  name: "CategoryOrder",
  description: "What categories are sorted by.",
  valuesConfig: {
    CREATED_AT_DESC: { description: "Newest first." },
    CREATED_AT_ASC: { description: "Oldest first." },
  },
});

/** The orders as the vendor spells them. */
export const CATEGORY_SORT = {
  CREATED_AT_DESC: "CreationTime:Desc",
  CREATED_AT_ASC: "CreationTime:Asc",
} as const satisfies Readonly<Record<CategoryOrder, string>>;

/** A page of categories, in an order. */
@ArgsType()
export class CategoryPageArgs extends PageArgs {
  @Field(() => categoryOrder, {
    defaultValue: "CREATED_AT_DESC",
    description: "What they are sorted by.",
  })
  readonly orderBy!: CategoryOrder;
}

@ArgsType()
export class CategoriesArgs extends CategoryPageArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The category above them; the first level when absent.",
  })
  readonly parentId?: string | null;

  @Field(() => categoryType.type, {
    nullable: true,
    description: "The tree that they stand in; DEFAULT when absent.",
  })
  readonly type?: CategoryType | null;
}

@Resolver()
export class GetCategoriesResolver {
  @Cost(1)
  @RequiresScope("vod:read")
  @Query(() => Category, {
    nullable: true,
    description:
      "One category. An unknown id gives null, with a NOT_FOUND error at this path. " +
      vendorCall(operations.getCategories, ownCall()),
  })
  async category(
    @Ctx() context: GatewayContext,
    @Arg("id", () => ID, { description: "The category's id: a number." })
    id: string,
  ): Promise<Category> {
    checkCategoryId(id, "id");
    return loadCategory(id, context);
  }

  @Cost(PAGE)
  @ListSize({ first: "first", of: "edges" })
  @RequiresScope("vod:read")
  @Query(() => CategoryConnection, {
    nullable: true,
    description:
      "The categories directly below another, or of the first level. " +
      vendorCall(operations.getCategories, {
        as: (action) => `A ${action} call per page`,
      }),
  })
  async categories(
    @Ctx() context: GatewayContext,
    @Args(() => CategoriesArgs) args: CategoriesArgs,
  ): Promise<CategoryConnection> {
    const { parentId, orderBy } = args;
    if (isGiven(parentId)) checkCategoryId(parentId, "parentId");
    const siblings = {
      CateId: parentId ?? ROOT_CATEGORY_ID,
      Type: writeOptional(categoryType, args.type, "type"),
      SortBy: CATEGORY_SORT[orderBy],
    };
    return loadCategories(siblings, args, context);
  }
}

@Resolver(() => Category)
export class CategoryChildrenResolver {
  @Cost(PAGE)
  @ListSize({ first: "first", of: "edges" })
  @RequiresScope("vod:read")
  @FieldResolver(() => CategoryConnection, {
    nullable: true,
    description:
      "The categories directly below it. " +
      vendorCall(operations.getCategories, ownCall("per category and page")),
  })
  async children(
    @Ctx() context: GatewayContext,
    @Root() { id, type }: Category,
    @Args(() => CategoryPageArgs) args: CategoryPageArgs,
  ): Promise<CategoryConnection> {
    // A tree that we have no name for is left to the vendor.
    const known = type === "UNKNOWN" ? undefined : type;
    const siblings = {
      CateId: id,
      Type: writeOptional(categoryType, known, "type"),
      SortBy: CATEGORY_SORT[args.orderBy],
    };
    return loadCategories(siblings, args, context);
  }
}
