/**
 * What a test could pass by without noticing anything. All of it is seen in the syntax alone: lint takes 4 % longer
 * for it.
 */
export const testRules = {
  "jest/expect-expect": [
    "error",
    {
      // Helpers that expect are called so. A property fails by itself where its code throws, and what
      // waits for a page's text, or for a place to be free, where that never comes.
      assertFunctionNames: [
        "expect",
        "expect*",
        "**.expect*",
        "fc.assert",
        "**.waitFor",
        "says",
        "freed",
      ],
    },
  ],
  "jest/no-conditional-expect": "error",
  "jest/no-disabled-tests": "error",
  "jest/no-focused-tests": "error",
  "jest/no-identical-title": "error",
  "jest/no-standalone-expect": [
    "error",
    {
      additionalTestBlockFunctions: [
        "beforeAll",
        "beforeEach",
        "afterEach",
        "afterAll",
      ],
    },
  ],
  "jest/require-to-throw-message": "error",
  "jest/valid-expect": "error",
  "jest/valid-expect-in-promise": "error",
};

const anyMatcher = {
  selector:
    "CallExpression[callee.object.name='expect'][callee.property.name=/^(any|anything)$/]",
  message:
    "Write out what is expected; what is truly arbitrary has a matcher with a name in test/support/arbitrary.ts.",
};
const anyAmount = {
  selector:
    "CallExpression[callee.property.name=/^toBeGreaterThan(OrEqual)?$/][arguments.0.value=0]",
  message: "Write out how many are expected, or which.",
};
const anyPresence = {
  selector: "CallExpression[callee.property.name='toBeTruthy']",
  message: "Write out what is expected.",
};
const loopOfNothing = {
  selector:
    ":function ForOfStatement:not([right.type='ArrayExpression'], [right.expression.type='ArrayExpression'], [right.callee.name='nonEmpty']):has(CallExpression[callee.name=/^expect/]):not(:has(CallExpression[callee.name=/^(it|describe)$/], CallExpression[callee.object.name='it']))",
  message:
    "What is expected of each is expected of none where the list is empty: say that it is not, by nonEmpty of test/support.",
};

/** Expectations that nearly anything fulfils, or that may never be looked at. */
export const blindExpectations = [
  anyMatcher,
  anyAmount,
  anyPresence,
  loopOfNothing,
];
