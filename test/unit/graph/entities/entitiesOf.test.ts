import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import type { Scope } from "../../../../src/auth/index.js";
import { entitiesOf } from "../../../../src/graph/entities/entitiesOf.js";

const schema = buildSchema(`
  directive @key(fields: String!) repeatable on OBJECT
  type Query { book: Book page: Page shelf: Shelf }
  type Book @key(fields: "id") @key(fields: "isbn") { id: ID isbn: ID }
  type Page @key(fields: "book { id } number") { book: Book number: Int }
  type Shelf { room: String }
`);
const find = (): null => null;
const scopes = new Map<string, Scope>([
  ["Book", "vod:read"],
  ["Page", "vod:admin"],
]);

describe("the entities of a schema", () => {
  it("are its types with keys, each with its scope and what finds it", () => {
    const references = { Book: find, Page: find };
    const entities = entitiesOf(schema, { references, scopes });
    expect([...entities]).toEqual([
      ["Book", { type: schema.getType("Book"), scope: "vod:read", find }],
      ["Page", { type: schema.getType("Page"), scope: "vod:admin", find }],
    ]);
  });

  it("are not built where nothing finds one", () => {
    expect(() =>
      entitiesOf(schema, { references: { Book: find }, scopes }),
    ).toThrow("Page is an entity that no reference leads to.");
  });

  it("are not built where one is open to everybody", () => {
    expect(() =>
      entitiesOf(schema, {
        references: { Book: find, Page: find },
        scopes: new Map<string, Scope>([["Page", "vod:read"]]),
      }),
    ).toThrow("Book declares no scope.");
  });
});
