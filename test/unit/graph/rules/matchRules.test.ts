import { describe, expect, it } from "@jest/globals";
import {
  checkMatchNumber,
  checkMatchText,
} from "../../../../src/graph/rules/matchRules.js";

const refusal = (message: string) =>
  expect.objectContaining({
    message,
    extensions: { code: "BAD_USER_INPUT", status: 400, retryable: false },
  });

const UNSAFE =
  "filter.x holds a single quote, a backslash, a control character or half of a surrogate pair: VOD cannot be asked for it. Ask for a part without.";

describe("checkMatchText", () => {
  it.each([
    ["a", undefined],
    ['"double", (brackets) and = [,]', undefined],
    ["視頻 🎬", undefined],
    ["üü", 4],
    ["x".repeat(5000), undefined],
  ])("gives back %s, of at most %s bytes", (text, maxBytes) => {
    expect(checkMatchText(text, "filter.x", maxBytes)).toBe(text);
  });

  it.each([
    ["nothing", "", undefined, "filter.x is empty."],
    [
      "more bytes than a match has",
      "üüa",
      4,
      "filter.x has 5 bytes in UTF-8; no match has more than 4.",
    ],
    ["a single quote", "a'b", undefined, UNSAFE],
    ["a backslash", "a\\b", undefined, UNSAFE],
    ["a control character", "a\nb", undefined, UNSAFE],
    ["half of a pair", "\ud83c", undefined, UNSAFE],
  ])("refuses %s", (_what, text, maxBytes, message) => {
    expect(() => checkMatchText(text, "filter.x", maxBytes)).toThrow(
      refusal(message),
    );
  });
});

describe("checkMatchNumber", () => {
  it.each([0, -1.5, 0.000001, 999_999_999_999_999_900_000])(
    "gives back %d",
    (value) => {
      expect(checkMatchNumber(value, "filter.x")).toBe(value);
    },
  );

  it.each([1e21, 1e-7, Infinity, NaN])("refuses %d", (value) => {
    expect(() => checkMatchNumber(value, "filter.x")).toThrow(
      refusal("filter.x is too large or too close to zero."),
    );
  });
});
