import { describe, expect, it } from "@jest/globals";
import {
  Kind,
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLNamedType,
} from "graphql";
import { weightOf } from "../../../../src/graph/cost/weightOf.js";
import { withObjectWeight } from "../../../../src/graph/cost/withObjectWeight.js";

const sdl = `
  directive @cost(weight: Int, of: Int) on OBJECT
  directive @size(weight: Int!) on OBJECT
  type Plain { id: ID }
  type Sized @size(weight: 3) { id: ID }
  type Free @cost(weight: 0) { id: ID }
  type Heavy @size(weight: 3) @cost(of: 4, weight: 12) { id: ID }
  type Null @cost(weight: null) { id: ID }
  type Empty @cost { id: ID }
  interface Named { name: String }
  input Words { text: String }
  type Query { plain: Plain }
  type Mutation { write(words: Words): Plain }
  type Subscription { plain: Plain }
`;

describe("the weight of a type", () => {
  const schema = buildSchema(sdl);

  it.each([
    ["Plain", undefined],
    ["Sized", undefined],
    ["Free", 0],
    ["Heavy", 12],
    ["Null", undefined],
    ["Empty", undefined],
    ["String", undefined],
  ])("is what @cost says at %s: %p", (name, weight) => {
    expect(weightOf(schema.getType(name)!)).toBe(weight);
  });

  it("is none where there is no place for directives", () => {
    expect(weightOf({})).toBeUndefined();
    expect(weightOf({ astNode: null })).toBeUndefined();
    expect(weightOf({ astNode: {} })).toBeUndefined();
  });

  it("is none where @cost has no arguments at all", () => {
    const bare: ConstDirectiveNode = {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: "cost" },
    };
    expect(weightOf({ astNode: { directives: [bare] } })).toBeUndefined();
  });
});

describe("withObjectWeight", () => {
  it("says it of every object that declares nothing, and of nothing else", () => {
    const schema = buildSchema(sdl);
    schema.getType("Plain")!.extensions = { kept: true };
    expect(withObjectWeight(schema, 5)).toBe(schema);
    const told = Object.fromEntries(
      Object.values(schema.getTypeMap())
        .filter(({ extensions }) => Object.keys(extensions).length > 0)
        .map(({ name, extensions }: GraphQLNamedType) => [name, extensions]),
    );
    const directives = { cost: { weight: 5 } };
    expect(told).toEqual({
      Plain: { kept: true, directives },
      Sized: { directives },
      Null: { directives },
      Empty: { directives },
    });
  });
});
