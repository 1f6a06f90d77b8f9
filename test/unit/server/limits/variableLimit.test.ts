import { describe, expect, it } from "@jest/globals";
import { GraphQLError } from "graphql";
import { checkVariables } from "../../../../src/server/limits/variableLimit.js";

const limits = { variableEntries: 10, variableDepth: 3 };

function nested(levels: number): Record<string, unknown> {
  return levels === 1 ? {} : { in: nested(levels - 1) };
}

function check(variables: Record<string, unknown>): string {
  try {
    checkVariables(variables, limits);
    return "taken";
  } catch (error) {
    const { message, extensions } = error as GraphQLError;
    return `${String(extensions["code"])}: ${message}`;
  }
}

const rows: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ["nothing", {}, "taken"],
  ["ten entries", { ids: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, "taken"],
  [
    "eleven entries",
    { ids: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    "BAD_USER_INPUT: The variables hold too much: at most 10 entries.",
  ],
  [
    "eleven entries over several levels",
    { a: [1, 2, 3], b: { c: [1, 2, 3, 4, 5, 6] } },
    "BAD_USER_INPUT: The variables hold too much: at most 10 entries.",
  ],
  ["a long text", { text: "x".repeat(1000) }, "taken"],
  ["three levels", nested(4), "taken"],
  [
    "four levels",
    nested(5),
    "BAD_USER_INPUT: The variables are nested too deeply: at most 3 levels.",
  ],
];

describe("checkVariables", () => {
  for (const [what, variables, end] of rows)
    it(`${end === "taken" ? "takes" : "refuses"} ${what}`, () => {
      expect(check(variables)).toBe(end);
    });

  it("walks ten thousand levels without running out of stack", () => {
    const deep: unknown[] = [];
    let inner = deep;
    for (let level = 0; level < 10_000; level += 1) {
      const next: unknown[] = [];
      inner.push(next);
      inner = next;
    }
    expect(() => {
      checkVariables({ deep }, { variableEntries: 1e6, variableDepth: 100 });
    }).toThrow(GraphQLError);
  });
});
