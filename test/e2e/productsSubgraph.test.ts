import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { productsSubgraph } from "../compat/products/productsSubgraph.js";
import { startServer, type StartedServer } from "../support/startServer.js";

/** What `npm run compat` looks at in full must not break unseen in between. */
describe("the products schema of Apollo's compatibility tests, on our stack", () => {
  let server: StartedServer;
  beforeAll(async () => {
    server = await startServer({ schema: productsSubgraph() });
  });
  afterAll(() => server.close());

  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Product { id }
      ... on ProductResearch { study { description } }
      ... on User { averageProductsCreatedPerYear }
      ... on Inventory { deprecatedProducts { reason } }
    }
  }`;

  const entities: readonly (readonly [
    what: string,
    reference: object,
    entity: object | null,
  ])[] = [
    [
      "a key of one field",
      { __typename: "Product", id: "apollo-studio" },
      { id: "apollo-studio" },
    ],
    [
      "a key of two fields",
      {
        __typename: "Product",
        sku: "federation",
        package: "@apollo/federation",
      },
      { id: "apollo-federation" },
    ],
    [
      "a key that reaches into another type",
      { __typename: "Product", sku: "studio", variation: { id: "platform" } },
      { id: "apollo-studio" },
    ],
    [
      "a key of an object alone",
      { __typename: "ProductResearch", study: { caseNumber: "1234" } },
      { study: { description: "Federation Study" } },
    ],
    [
      "what its fields require",
      {
        __typename: "User",
        email: "support@apollographql.com",
        totalProductsCreated: 40,
        yearsOfEmployment: 8,
      },
      { averageProductsCreatedPerYear: 5 },
    ],
    [
      "the interface that it stands for",
      { __typename: "Inventory", id: "apollo-oss" },
      { deprecatedProducts: [{ reason: "Migrate to Federation V2" }] },
    ],
    ["nothing, where it dangles", { __typename: "Product", id: "gone" }, null],
  ];
  for (const [what, reference, entity] of entities)
    it(`resolves a reference by ${what}`, async () => {
      const response = await server.post({
        query,
        variables: { of: [reference] },
      });
      expect(await response.json()).toEqual({ data: { _entities: [entity] } });
    });
});
