import { describe, expect, it } from "@jest/globals";
import { encodeParameters } from "../../../src/vod/encodeParameters.js";

const rules = [
  ["leaves out what is undefined", { A: undefined, B: "b" }, { B: "b" }],
  ["keeps an empty string", { A: "" }, { A: "" }],
  ["keeps text as it is", { A: "a,b &=+ ü" }, { A: "a,b &=+ ü" }],
  ["writes numbers as plain text", { A: 12.5, B: 0 }, { A: "12.5", B: "0" }],
  [
    "writes a size of 48.8 TB with all its digits",
    { A: 9_007_199_254_740_991 },
    { A: "9007199254740991" },
  ],
  [
    "writes booleans as plain text",
    { A: true, B: false },
    { A: "true", B: "false" },
  ],
  ["joins a list of text with commas", { A: ["a", "b"] }, { A: "a,b" }],
  ["writes a list of one without a comma", { A: ["a"] }, { A: "a" }],
  [
    "percent-encodes each URL of a list, so that its own commas do not count",
    {
      A: [
        new URL("https://a.example/x,y.mp4?q=1&r=%20"),
        new URL("http://b.example/"),
      ],
    },
    {
      A: "https%3A%2F%2Fa.example%2Fx%2Cy.mp4%3Fq%3D1%26r%3D%2520,http%3A%2F%2Fb.example%2F",
    },
  ],
  [
    "writes a single URL as it is",
    { A: new URL("https://a.example/x?y=z") },
    { A: "https://a.example/x?y=z" },
  ],
  ["writes an object as JSON", { A: { B: "c" } }, { A: '{"B":"c"}' }],
  [
    "writes a list of objects as JSON",
    { A: [{ B: 1 }, { B: 2 }] },
    { A: '[{"B":1},{"B":2}]' },
  ],
  [
    "leaves out what is undefined inside an object",
    { A: { B: undefined, C: null } },
    { A: '{"C":null}' },
  ],
] as const;

describe("encodeParameters", () => {
  for (const [rule, request, parameters] of rules) {
    it(rule, () => {
      expect(encodeParameters(request)).toEqual(parameters);
    });
  }
});
