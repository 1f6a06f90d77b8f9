import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  graphql,
  introspectionFromSchema,
  lexicographicSortSchema,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { createResolversMap } from "type-graphql";
import { openPrincipal } from "../../src/auth/index.js";
import { emitSdl } from "../../src/graph/buildSubgraph.js";
import { buildSubgraph } from "../../src/graph/index.js";
import { sdlOf } from "../../src/graph/subgraphOf.js";
import {
  productsParts,
  productsSubgraph,
} from "../compat/products/productsSubgraph.js";
import { composers, type Composition } from "../supergraph/compose.js";
import { COURSES_SDL } from "../supergraph/startCourseCatalogue.js";

/** A subgraph as we build it, and as Apollo's library does from the same SDL. */
interface Pair {
  readonly ours: GraphQLSchema;
  readonly library: GraphQLSchema;
}

const libraryOf = (sdl: string): GraphQLSchema =>
  buildSubgraphSchema({ typeDefs: parse(sdl) });

const pairs: Readonly<Record<string, Pair>> = {
  "the gateway": { ours: buildSubgraph(), library: libraryOf(emitSdl()) },
  "the gateway, with what it tells routers of scopes": {
    ours: buildSubgraph({ authDirectives: true }),
    library: libraryOf(emitSdl({ authDirectives: true })),
  },
  "the products schema of Apollo's compatibility tests": {
    ours: productsSubgraph(),
    library: libraryOf(sdlOf(productsParts)),
  },
};

describe.each(Object.entries(pairs))("%s", (_name, { ours, library }) => {
  it("has the types, fields and arguments that the library makes of its SDL", () => {
    expect(typesOf(ours)).toEqual(typesOf(library));
  });

  it.each(Object.entries(composers))(
    "is the same supergraph to %s, alone and with others",
    async (_composer, compose) => {
      const [own, other] = await Promise.all([ours, library].map(sdlFrom));
      const courses = { name: "courses", sdl: COURSES_SDL };
      const composed = (sdl = "") => [
        compose([{ name: "vod", sdl }]),
        compose([{ name: "vod", sdl }, courses]),
      ];
      expect(composed(own).map(withoutTheirs)).toEqual(
        composed(other).map(withoutTheirs),
      );
    },
  );
});

/** WunderGraph's composer publishes the scalars of federation that the library's SDL defines. */
function withoutTheirs({ errors, supergraph }: Composition): Composition {
  return {
    errors,
    supergraph: supergraph?.replaceAll(/scalar federation__\w+\n\n/g, ""),
  };
}

describe("_entities", () => {
  const { ours } =
    pairs["the products schema of Apollo's compatibility tests"]!;
  const library = buildSubgraphSchema({
    typeDefs: parse(sdlOf(productsParts)),
    resolvers: libraryResolvers(ours),
  });

  const byId = { __typename: "Product", id: "apollo-studio" };
  const rows: readonly (readonly [
    what: string,
    representations: readonly unknown[],
  ])[] = [
    ["nothing", []],
    ["a reference", [byId]],
    ["the same twice", [byId, byId]],
    [
      "several kinds, in their order",
      [
        { __typename: "User", email: "support@apollographql.com" },
        byId,
        { __typename: "Inventory", id: "apollo-oss" },
        { __typename: "ProductResearch", study: { caseNumber: "1234" } },
        {
          __typename: "DeprecatedProduct",
          sku: "apollo-federation-v1",
          package: "@apollo/federation-v1",
        },
      ],
    ],
    [
      "one that dangles among others",
      [byId, { __typename: "Product", id: "gone" }, byId],
    ],
    ["members that nobody asked for", [{ ...byId, more: [{ than: "that" }] }]],
  ];
  for (const [what, representations] of rows)
    it(`answers as the library does: ${what}`, async () => {
      const [own, other] = await Promise.all(
        [ours, library].map((schema) => ask(schema, representations)),
      );
      expect(own?.errors).toBeUndefined();
      expect(own).toEqual(other);
    });

  it.each<readonly [string, unknown]>([
    ["no type", { id: "apollo-studio" }],
    ["a type that is no entity", { __typename: "Query" }],
    ["a type that is none", { __typename: "Nothing" }],
    ["a type that is no text", { __typename: ["Product"] }],
    ["a member that every object has", { __typename: "constructor" }],
    ["a text", "Product"],
    ["a number", 1],
    ["a list", [byId]],
  ])("fails at its own place alone: %s", async (_what, representation) => {
    const { data, errors } = await ask(ours, [byId, representation, byId]);
    const product: unknown = expect.objectContaining({ id: "apollo-studio" });
    expect(data).toEqual({ _entities: [product, null, product] });
    expect(errors).toMatchObject([
      {
        message: "representations[1] names no entity.",
        path: ["_entities", 1],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  function ask(
    schema: GraphQLSchema,
    of: readonly unknown[],
  ): Promise<ExecutionResult> {
    return graphql({
      schema,
      source: `query ($of: [_Any!]!) { _entities(representations: $of) {
        __typename
        ... on Product { id sku package variation { id } createdBy { email } }
        ... on DeprecatedProduct { old: sku reason }
        ... on ProductResearch { study { caseNumber description } }
        ... on User { email name }
        ... on Inventory { id deprecatedProducts { sku } }
      } }`,
      variableValues: { of },
      contextValue: { principal: openPrincipal },
    });
  }
});

/** Our resolvers, and what finds references as the library takes it. */
function libraryResolvers(schema: GraphQLSchema): Record<string, never> {
  const { _Entity, ...resolvers } = createResolversMap(schema) as Record<
    string,
    object
  >;
  expect(_Entity).toBeDefined();
  const { _entities, _service, ...query } = resolvers["Query"] as Record<
    string,
    unknown
  >;
  expect([_entities, _service]).not.toContain(undefined);
  for (const [name, find] of Object.entries(productsParts.references))
    resolvers[name] = { ...resolvers[name], __resolveReference: find };
  return { ...resolvers, Query: query } as unknown as Record<string, never>;
}

async function sdlFrom(schema: GraphQLSchema): Promise<string> {
  const source = "{ _service { sdl } }";
  const { data } = await graphql({ schema, source });
  return (data!["_service"] as { readonly sdl: string }).sdl;
}

/** By name, without what federation's directives are made of: no document can hold those. */
function typesOf(schema: GraphQLSchema): ReadonlyMap<string, unknown> {
  const sorted = lexicographicSortSchema(schema);
  const { types } = introspectionFromSchema(sorted).__schema;
  return new Map(
    types
      .filter(({ name }) => !/^(__|federation__|link__)/.test(name))
      .map((type) => [type.name, type] as const),
  );
}
