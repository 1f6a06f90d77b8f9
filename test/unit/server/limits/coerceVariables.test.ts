import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  buildSchema,
  getVariableValues,
  parse,
  type OperationDefinitionNode,
} from "graphql";
import { coerceVariables } from "../../../../src/server/limits/coerceVariables.js";

const schema = buildSchema(`
  enum Color { RED GREEN }
  input Size { width: Int! height: Int = 2 inner: Size }
  type Query { any(id: ID, colors: [Color!], size: Size, text: String): Int }
`);

function operationOf(definitions: string): OperationDefinitionNode {
  const [operation] = parse(`query (${definitions}) { any }`).definitions;
  return operation as OperationDefinitionNode;
}

type Values = Readonly<Record<string, unknown>>;

const coerce = (
  definitions: string,
  variables: Values,
  most = 5,
): ReturnType<typeof coerceVariables> =>
  coerceVariables(
    { schema, operation: operationOf(definitions), variables },
    most,
  );

const messagesOf = (
  definitions: string,
  variables: Values,
  most?: number,
): readonly string[] =>
  coerce(definitions, variables, most).errors.map(({ message }) => message);

const all =
  '$id: ID!, $colors: [Color!], $size: Size = { width: 1 }, $text: String = "t"';

describe("variables that fit", () => {
  it("are coerced, and their defaults filled in", () => {
    const { values, errors } = coerce(all, { id: 1, colors: "RED" });
    expect(errors).toEqual([]);
    expect({ ...values }).toEqual({
      id: "1",
      colors: ["RED"],
      size: { width: 1, height: 2 },
      text: "t",
    });
  });

  it("may have names that every object knows", () => {
    const variables = JSON.parse(
      '{ "__proto__": 1, "constructor": 2 }',
    ) as Values;
    const definitions = "$__proto__: ID, $constructor: ID, $toString: ID";
    const { values, errors } = coerce(definitions, variables);
    expect(errors).toEqual([]);
    expect(Object.entries(values)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });
});

describe("variables that do not fit", () => {
  const rows: readonly (readonly [
    what: string,
    variables: Values,
    messages: readonly string[],
  ])[] = [
    [
      "one is missing",
      {},
      ['Variable "$id" of required type "ID!" was not provided.'],
    ],
    [
      "one is null",
      { id: null },
      ['Variable "$id" of non-null type "ID!" must not be null.'],
    ],
    [
      "one inside another is wrong",
      { id: 1, colors: ["RED", "BLUE"], size: { inner: { width: "x" } } },
      [
        'Variable "$colors" got invalid value "BLUE" at "colors[1]"; Value "BLUE" does not exist in "Color" enum.',
        'Variable "$size" got invalid value { inner: { width: "x" } }; Field "width" of required type "Int!" was not provided.',
        'Variable "$size" got invalid value "x" at "size.inner.width"; Int cannot represent non-integer value: "x"',
      ],
    ],
  ];
  for (const [what, variables, messages] of rows)
    it(`are told in the words of graphql-js: ${what}`, () => {
      expect(messagesOf(all, variables)).toEqual(messages);
    });

  it("are told in its words, whatever they are", () => {
    const small = fc.jsonValue({ maxDepth: 2, stringUnit: "grapheme-ascii" });
    const keys = { id: small, colors: small, size: small, text: small };
    fc.assert(
      fc.property(fc.record(keys, { requiredKeys: [] }), (variables) => {
        const { coerced, errors = [] } = getVariableValues(
          schema,
          operationOf(all).variableDefinitions ?? [],
          variables,
        );
        const ours = coerce(all, variables, 1000);
        expect(ours.errors.map(({ message }) => message)).toEqual(
          errors.map(({ message }) => message),
        );
        const values = errors.length === 0 ? { ...ours.values } : undefined;
        expect(values).toEqual(coerced);
      }),
      { numRuns: 300 },
    );
  });

  it("are told one by one, up to as many as are named", () => {
    const colors = ["A", "B", "C", "D"];
    expect(messagesOf(all, { id: 1, colors }, 3)).toHaveLength(3);
    expect(messagesOf(all, { colors }, 3)).toHaveLength(3);
    expect(messagesOf(all, {}, 1)).toHaveLength(1);
  });

  it("are told by their beginning, where they are long", () => {
    const width = "x".repeat(101);
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`a${at}`, at]),
    );
    expect(
      messagesOf("$size: Size!, $colors: [Color!]!", {
        size: { width: 1, inner: { width: 1, ...many } },
        colors: [Array.from({ length: 11 }, () => 1)],
      })[0],
    ).toMatch(
      /^Variable "\$size" got invalid value \{ width: 1, a0: 0, .*, a8: 8, \.\.\. 3 more items \} at "size\.inner"; Field "a0"/,
    );
    expect(messagesOf("$size: Size!", { size: { width } })).toEqual([
      `Variable "$size" got invalid value "${"x".repeat(100)}..." at "size.width"; Int cannot represent non-integer value: "${width}"`,
    ]);
  });
});
