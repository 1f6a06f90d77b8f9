import {
  Arg,
  FieldResolver,
  Directive,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { RequiresScope } from "../../../src/graph/access/RequiresScope.js";
import { DeprecatedProduct, Product, User } from "./Product.js";
import { deprecatedProduct, products } from "./records.js";

@Resolver(() => Product)
export class ProductResolver {
  @RequiresScope("vod:read")
  @Query(() => Product, { nullable: true })
  product(@Arg("id", () => ID) id: string): Product | undefined {
    return products.find((product) => product.id === id);
  }

  @RequiresScope("vod:read")
  @Query(() => DeprecatedProduct, {
    nullable: true,
    deprecationReason: "Use product query instead",
  })
  deprecatedProduct(
    @Arg("sku", () => String) sku: string,
    @Arg("package", () => String) packageName: string,
  ): DeprecatedProduct | undefined {
    const { sku: knownSku, package: knownPackage } = deprecatedProduct;
    return sku === knownSku && packageName === knownPackage
      ? deprecatedProduct
      : undefined;
  }
}

@Resolver(() => User)
export class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @RequiresScope("vod:read")
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(
    @Root() { totalProductsCreated = 0, yearsOfEmployment }: User,
  ): number {
    return Math.round(totalProductsCreated / yearsOfEmployment);
  }
}
