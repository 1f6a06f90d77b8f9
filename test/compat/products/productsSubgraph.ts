import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import {
  subgraphOf,
  type SubgraphParts,
} from "../../../src/graph/subgraphOf.js";
import type { ReferenceResolver } from "../../../src/graph/entities/entitiesOf.js";
import { Inventory, User } from "./Product.js";
import { ProductResolver, UserResolver } from "./ProductResolver.js";
import {
  deprecatedProduct,
  inventory,
  products,
  research,
  user,
} from "./records.js";

/** The tests know no federation above 2.3. */
const head = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@composeDirective", "@extends", "@external", "@key", "@inaccessible", "@interfaceObject", "@override", "@provides", "@requires", "@shareable", "@tag"])
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")

directive @custom on OBJECT`;

type Reference = Parameters<ReferenceResolver>[0];

/** What Apollo's products schema is made of. */
export const productsParts: SubgraphParts = {
  resolvers: [ProductResolver, UserResolver],
  orphanedTypes: [Inventory],
  references: {
    DeprecatedProduct: ({ sku }) =>
      sku === deprecatedProduct.sku ? deprecatedProduct : null,
    Inventory: ({ id }) => (id === inventory.id ? inventory : null),
    Product: (reference) =>
      products.find((product) => isMeant(reference, product)) ?? null,
    ProductResearch: ({ study }) =>
      research.find(
        (entry) =>
          entry.study.caseNumber === (study as Reference)["caseNumber"],
      ) ?? null,
    User: ({ email, ...known }) =>
      email === user.email ? Object.assign(new User(), user, known) : null,
  },
  head,
};

/** Apollo's products schema, built as ours is. */
export function productsSubgraph(): GraphQLSchema {
  return subgraphOf(productsParts);
}

/** One of the three keys fits. */
function isMeant(
  reference: Reference,
  product: (typeof products)[number],
): boolean {
  const { id, sku, package: packageName, variation } = reference;
  if (id !== undefined) return id === product.id;
  if (sku !== product.sku) return false;
  return packageName === undefined
    ? (variation as Reference)["id"] === product.variation?.id
    : packageName === product.package;
}
