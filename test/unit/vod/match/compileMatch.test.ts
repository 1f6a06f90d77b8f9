import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  parseMatch,
  type Literal,
  type MatchNode,
} from "../../../../src/emulator/search/parseMatch.js";
import { compileMatch } from "../../../../src/vod/match/compileMatch.js";
import { isMatchText } from "../../../../src/vod/match/matchValues.js";
import type {
  MatchBound,
  MatchExpression,
  MatchField,
  MatchValue,
} from "../../../../src/vod/match/MatchExpression.js";

const title = { kind: "equals", field: "Title", value: "Music" } as const;
const tags = { kind: "anyOf", field: "Tags", values: ["a", "b"] } as const;
const category = { kind: "equals", field: "CateId", value: 123n } as const;

describe("compileMatch", () => {
  for (const [what, expression, written] of [
    ["a text in quotes", title, "Title = 'Music'"],
    ["a number without quotes", category, "CateId = 123"],
    [
      "a number that a double cannot hold",
      { ...category, value: 9223372036854775807n },
      "CateId = 9223372036854775807",
    ],
    ["a list", tags, "Tags in ('a','b')"],
    [
      "a list of one",
      { kind: "anyOf", field: "Status", values: ["Normal"] },
      "Status in ('Normal')",
    ],
    [
      "an empty text",
      { kind: "equals", field: "Title", value: "" },
      "Title = ''",
    ],
    [
      "a range with a closed and an open end",
      {
        kind: "range",
        field: "Duration",
        from: { value: 0.5, isIncluded: true },
        to: { value: 90, isIncluded: false },
      },
      "Duration = [0.5,90)",
    ],
    [
      "a range with a lower end alone",
      {
        kind: "range",
        field: "Size",
        from: { value: 1024, isIncluded: false },
      },
      "Size = (1024,)",
    ],
    [
      "a range with an upper end alone",
      {
        kind: "range",
        field: "CreationTime",
        to: { value: "2018-01-01T00:00:00Z", isIncluded: true },
      },
      "CreationTime = (,'2018-01-01T00:00:00Z']",
    ],
    [
      "an and, bare",
      { kind: "and", parts: [title, tags] },
      "Title = 'Music' and Tags in ('a','b')",
    ],
    [
      "an or, in parentheses",
      { kind: "or", parts: [title, tags, category] },
      "(Title = 'Music' or Tags in ('a','b') or CateId = 123)",
    ],
    [
      "an or inside an and, as the vendor's sample does",
      { kind: "and", parts: [{ kind: "or", parts: [title, tags] }, category] },
      "(Title = 'Music' or Tags in ('a','b')) and CateId = 123",
    ],
    [
      "an and inside an or, in parentheses of its own",
      { kind: "or", parts: [{ kind: "and", parts: [title, tags] }, category] },
      "((Title = 'Music' and Tags in ('a','b')) or CateId = 123)",
    ],
    [
      "a group of one as its member",
      { kind: "or", parts: [{ kind: "and", parts: [title] }] },
      "Title = 'Music'",
    ],
  ] as const satisfies readonly (readonly [
    string,
    MatchExpression,
    string,
  ])[]) {
    it(`writes ${what}`, () => {
      expect(compileMatch(expression)).toBe(written);
    });
  }

  for (const [what, expression] of [
    ["a quote", { ...title, value: "it's" }],
    [
      "a quote that ends the value and goes on",
      { ...title, value: "x' or Title = '" },
    ],
    ["a backslash", { ...title, value: "x\\" }],
    ["a full-width quote, which folds to a quote", { ...title, value: "x＇" }],
    ["a full-width backslash", { ...title, value: "x＼" }],
    ["a line break", { ...title, value: "x\ny" }],
    ["half of a surrogate pair", { ...title, value: "x\ud83c" }],
    ["a bad text inside a list", { ...tags, values: ["a", "b'"] }],
    ["a number that is not finite", { ...category, value: Number.NaN }],
    ["a number with an exponent", { ...category, value: 1e21 }],
    ["a range without ends", { kind: "range", field: "Size" }],
    ["a list without values", { ...tags, values: [] }],
    ["a group without parts", { kind: "and", parts: [] }],
  ] as const satisfies readonly (readonly [string, MatchExpression])[]) {
    it(`refuses ${what}`, () => {
      expect(() => compileMatch(expression)).toThrow(RangeError);
    });
  }
});

describe("what compileMatch writes", () => {
  it("gives any text back, or was never written", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[ ()[\],='\\a-z]*$/),
    );
    fc.assert(
      fc.property(texts, (value) => {
        const expression = { ...title, value };
        const read = (): unknown => {
          try {
            return parseMatch(compileMatch(expression));
          } catch (error) {
            return error instanceof RangeError ? "not written" : error;
          }
        };
        expect(read()).toEqual(
          isMatchText(value)
            ? {
                kind: "equals",
                field: "Title",
                values: [{ kind: "text", text: value }],
              }
            : "not written",
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("reads back as the same tree, whatever was nested in what", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(parseMatch(compileMatch(expression))).toEqual(
          asRead(expression),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

const values: fc.Arbitrary<MatchValue> = fc.oneof(
  fc.string({ unit: "grapheme" }).filter(isMatchText),
  fc.stringMatching(/^[ ()[\],=a-z]*$/),
  fc.integer(),
  fc.double({ min: 0.001, max: 1e12, noNaN: true }),
  fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
);
const fields = fc.constantFrom<MatchField>("Title", "Tags", "Size", "VideoId");
const bounds: fc.Arbitrary<MatchBound> = fc.record({
  value: values,
  isIncluded: fc.boolean(),
});
const comparisons: fc.Arbitrary<MatchExpression> = fc.oneof(
  fc.record({
    kind: fc.constant("equals" as const),
    field: fields,
    value: values,
  }),
  fc.record({
    kind: fc.constant("anyOf" as const),
    field: fields,
    values: fc.array(values, { minLength: 1, maxLength: 4 }),
  }),
  fc
    .record({
      kind: fc.constant("range" as const),
      field: fields,
      from: fc.option(bounds, { nil: undefined }),
      to: fc.option(bounds, { nil: undefined }),
    })
    .filter(({ from, to }) => from !== undefined || to !== undefined),
);
const { expressions } = fc.letrec<{ expressions: MatchExpression }>((tie) => ({
  expressions: fc.oneof(
    { depthSize: "small" },
    comparisons,
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      parts: fc.array(tie("expressions"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

/** The tree as the emulator's parser tells it: literals as written, groups of one as their member. */
function asRead(expression: MatchExpression): MatchNode {
  switch (expression.kind) {
    case "equals":
      return {
        kind: "equals",
        field: expression.field,
        values: [asLiteral(expression.value)],
      };
    case "anyOf":
      return {
        kind: "in",
        field: expression.field,
        values: expression.values.map(asLiteral),
      };
    case "range": {
      const end = (bound: MatchBound | undefined) =>
        bound && { value: asLiteral(bound.value), isClosed: bound.isIncluded };
      const { field, from, to } = expression;
      return { kind: "range", field, from: end(from), to: end(to) };
    }
    case "and":
    case "or": {
      const [first, ...others] = expression.parts.map(asRead);
      if (first !== undefined && others.length === 0) return first;
      return { kind: expression.kind, parts: expression.parts.map(asRead) };
    }
  }
}

function asLiteral(value: MatchValue): Literal {
  const kind = typeof value === "string" ? "text" : "number";
  return { kind, text: String(value) };
}
