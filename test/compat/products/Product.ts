import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { RequiresScope } from "../../../src/graph/access/RequiresScope.js";

/** The types of Apollo's products schema, as its compatibility tests want them, in the decorators that ours are made of. */
@ObjectType()
export class ProductVariation {
  @Field(() => ID)
  readonly id!: string;
}

@Directive("@shareable")
@ObjectType()
export class ProductDimension {
  @Field(() => String, { nullable: true })
  readonly size?: string;

  @Field(() => Float, { nullable: true })
  readonly weight?: number;

  @Directive("@inaccessible")
  @Field(() => String, { nullable: true })
  readonly unit?: string;
}

@ObjectType()
export class CaseStudy {
  @Field(() => ID)
  readonly caseNumber!: string;

  @Field(() => String, { nullable: true })
  readonly description?: string;
}

@RequiresScope("vod:read")
@Directive('@key(fields: "study { caseNumber }")')
@ObjectType()
export class ProductResearch {
  @Field(() => CaseStudy)
  readonly study!: CaseStudy;

  @Field(() => String, { nullable: true })
  readonly outcome?: string | null;
}

@RequiresScope("vod:read")
@Directive("@extends")
@Directive('@key(fields: "email")')
@ObjectType()
export class User {
  @Directive("@external")
  @Field(() => ID)
  readonly email!: string;

  @Directive('@override(from: "users")')
  @Field(() => String, { nullable: true })
  readonly name?: string;

  @Directive("@external")
  @Field(() => Int, { nullable: true })
  readonly totalProductsCreated?: number;

  @Directive("@external")
  @Field(() => Int)
  readonly yearsOfEmployment!: number;
}

@RequiresScope("vod:read")
@Directive("@custom")
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
@ObjectType()
export class Product {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly sku?: string;

  @Field(() => String, { nullable: true })
  readonly package?: string;

  @Field(() => ProductVariation, { nullable: true })
  readonly variation?: ProductVariation;

  @Field(() => ProductDimension, { nullable: true })
  readonly dimensions?: ProductDimension;

  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, { nullable: true })
  readonly createdBy?: User;

  @Directive('@tag(name: "internal")')
  @Field(() => String, { nullable: true })
  readonly notes?: string;

  @Field(() => [ProductResearch])
  readonly research!: readonly ProductResearch[];
}

@RequiresScope("vod:read")
@Directive('@key(fields: "sku package")')
@ObjectType()
export class DeprecatedProduct {
  @Field(() => String)
  readonly sku!: string;

  @Field(() => String)
  readonly package!: string;

  @Field(() => String, { nullable: true })
  readonly reason?: string;

  @Field(() => User, { nullable: true })
  readonly createdBy?: User;
}

@RequiresScope("vod:read")
@Directive("@interfaceObject")
@Directive('@key(fields: "id")')
@ObjectType()
export class Inventory {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => [DeprecatedProduct])
  readonly deprecatedProducts!: readonly DeprecatedProduct[];
}
