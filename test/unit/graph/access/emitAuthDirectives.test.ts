import { describe, expect, it } from "@jest/globals";
import { buildSchema, isObjectType, type GraphQLObjectType } from "graphql";
import type { Scope } from "../../../../src/auth/index.js";
import { emitAuthDirectives } from "../../../../src/graph/access/emitAuthDirectives.js";

const schema = buildSchema(`
  directive @key(fields: String!) repeatable on OBJECT
  type Film @key(fields: "id") @key(fields: "reference { code }") {
    id: ID  reference: Reference  title: String  cost: Int
  }
  type Reference { code: ID }
  type Query { film: Film  films: [Film]  free: Int }
`);

const scopes: ReadonlyMap<string, Scope> = new Map([
  ["Film", "vod:read"],
  ["Film.cost", "vod:admin"],
  ["Query.film", "vod:edit"],
  ["Query.films", "vod:admin"],
] as const);

const read = [["vod:read"], ["vod:admin"]];
const admin = [["vod:admin"]];
const guarded = (of: object): object => ({
  authenticated: {},
  requiresScopes: { scopes: of },
});

describe("the directives that tell routers of scopes", () => {
  const film = schema.getType("Film") as GraphQLObjectType;
  film.getFields()["title"]!.extensions = {
    kept: true,
    directives: { tag: { name: "a" } },
  };
  emitAuthDirectives(schema, scopes);
  const told = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => [
      [type.name, type.extensions] as const,
      ...Object.values(type.getFields()).map(
        ({ name, extensions }) => [`${type.name}.${name}`, extensions] as const,
      ),
    ]);

  it("stand at the fields of an entity but its keys, and at fields of their own scope", () => {
    expect(Object.fromEntries(told)).toEqual({
      Film: {},
      "Film.id": {},
      "Film.reference": {},
      "Film.title": {
        kept: true,
        directives: { tag: { name: "a" }, ...guarded(read) },
      },
      "Film.cost": { directives: guarded(admin) },
      Reference: {},
      "Reference.code": {},
      Query: {},
      "Query.film": { directives: guarded([["vod:edit"], ["vod:admin"]]) },
      "Query.films": { directives: guarded(admin) },
      "Query.free": {},
    });
  });
});
