import { describe, expect, it } from "@jest/globals";
import { buildSchema, isObjectType, type GraphQLObjectType } from "graphql";
import type { Scope } from "../../../../src/auth/index.js";
import { describeScopes } from "../../../../src/graph/access/describeScopes.js";

const SDL = `
"""Films."""
type Film {
  bare: ID
  """One line."""
  line: ID
  """
  A list:
  - of one
  - of two
  """
  list: ID
  """
  A list:
  - of one

  And words.
  """
  listAndWords: ID
  """- Begins like an item."""
  item: ID
  """Says no scope."""
  free: ID
}
type Poster { id: ID }
type Query { film: Film  poster: Poster }
`;

const scopes: ReadonlyMap<string, Scope> = new Map([
  ["Film", "vod:read"],
  ["Film.bare", "vod:edit"],
  ["Film.line", "vod:edit"],
  ["Film.list", "vod:admin"],
  ["Film.listAndWords", "vod:edit"],
  ["Film.item", "vod:edit"],
  ["Poster", "vod:upload"],
  ["Cinema.film", "vod:read"],
] as const);

describe("descriptions of a schema whose scopes are told", () => {
  const schema = buildSchema(SDL);
  describeScopes(schema, scopes);
  const type = (name: string): GraphQLObjectType => {
    const found = schema.getType(name);
    if (!isObjectType(found)) throw new Error(`There is no ${name}.`);
    return found;
  };

  it.each([
    ["a field without a description", "bare", "- Needs the scope vod:edit."],
    ["one of words", "line", "One line.\n\n- Needs the scope vod:edit."],
    [
      "one that ends in a list",
      "list",
      "A list:\n- of one\n- of two\n- Needs the scope vod:admin.",
    ],
    [
      "one with words after its list",
      "listAndWords",
      "A list:\n- of one\n\nAnd words.\n\n- Needs the scope vod:edit.",
    ],
    [
      "one that only begins like an item",
      "item",
      "- Begins like an item.\n\n- Needs the scope vod:edit.",
    ],
    ["one that needs none", "free", "Says no scope."],
  ])("end, at %s, in what it needs", (_what, field, description) => {
    expect(type("Film").getFields()[field]!.description).toBe(description);
  });

  it.each([
    ["Film", "Films.\n\n- Needs the scope vod:read."],
    ["Poster", "- Needs the scope vod:upload."],
    ["Query", undefined],
  ])("end, at the type %s, in what references to it need", (name, text) => {
    expect(type(name).description).toBe(text);
  });
});
