import { describe, expect, it } from "@jest/globals";
import { Linter } from "eslint";
import jestPlugin from "eslint-plugin-jest";
import { blindExpectations, testRules } from "../../eslint.tests.js";

const linter = new Linter();
const found = (body: string): readonly (string | null)[] =>
  linter
    .verify(`import { expect, it } from "@jest/globals";\n${body}`, {
      plugins: { jest: jestPlugin },
      rules: {
        ...testRules,
        "no-restricted-syntax": ["error", ...blindExpectations],
      },
    })
    .map(({ ruleId, message }) => ruleId ?? message);
const test = (code: string): string =>
  `it("holds", async () => { ${code} expect(1).toBe(1); });`;

/** What a test could pass by without noticing anything, and the rule that finds it. */
const FOUND: Readonly<Record<string, readonly [rule: string, code: string]>> = {
  "a test without an expectation": [
    "jest/expect-expect",
    'it("holds", () => { run(); });',
  ],
  "an expectation in a branch": [
    "jest/no-conditional-expect",
    test("if (is) expect(a).toBe(b);"),
  ],
  "an expectation where something is caught": [
    "jest/no-conditional-expect",
    test("try { run(); } catch (error) { expect(error).toBe(b); }"),
  ],
  "an expectation that nobody awaits": [
    "jest/valid-expect",
    test('expect(run()).rejects.toThrow("so");'),
  ],
  "an expectation without a matcher": ["jest/valid-expect", test("expect(a);")],
  "an error of any kind": [
    "jest/require-to-throw-message",
    test("expect(run).toThrow();"),
  ],
  "a second test of one name": ["jest/no-identical-title", test("") + test("")],
  "a test that alone is run": [
    "jest/no-focused-tests",
    'it.only("holds", () => { expect(a).toBe(b); });',
  ],
  "a value of a type": [
    "no-restricted-syntax",
    test("expect(a).toEqual({ id: expect.any(String) });"),
  ],
  "any value": [
    "no-restricted-syntax",
    test("expect(a).toEqual({ id: expect.anything() });"),
  ],
  "any amount": ["no-restricted-syntax", test("expect(a).toBeGreaterThan(0);")],
  "any amount, or none": [
    "no-restricted-syntax",
    test("expect(a).toBeGreaterThanOrEqual(0);"),
  ],
  "any presence": ["no-restricted-syntax", test("expect(a).toBeTruthy();")],
  "each of a list that may be empty": [
    "no-restricted-syntax",
    test("for (const one of all) expect(one).toBe(b);"),
  ],
  "each of such a list, by a helper": [
    "no-restricted-syntax",
    "function expectAll(all) { for (const one of all) expectGood(one); }",
  ],
};

const PASSED: Readonly<Record<string, string>> = {
  "each of a list that is not empty": test(
    "for (const one of nonEmpty(all)) expect(one).toBe(b);",
  ),
  "each of a list that is written out": test(
    "for (const one of [1, 2]) expect(one).toBe(b);",
  ),
  "a test for each of a list":
    "for (const one of all) it(`holds: ${one}`, () => { expect(one).toBe(b); });",
  "a helper that expects": 'it("holds", () => { expectGood(a); });',
  "a property that throws where it does not hold":
    'it("holds", () => { fc.assert(fc.property(fc.string(), run)); });',
  "an amount": test("expect(a).toBeGreaterThan(10);"),
};

describe("the rules for tests", () => {
  for (const [what, [rule, code]] of Object.entries(FOUND))
    it(`find ${what}`, () => {
      expect(found(code)).toEqual([rule]);
    });

  for (const [what, code] of Object.entries(PASSED))
    it(`pass ${what}`, () => {
      expect(found(code)).toEqual([]);
    });
});
