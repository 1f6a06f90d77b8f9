import { describe, expect, it } from "@jest/globals";
import { percentEncode } from "../../../../src/vod/signing/percentEncode.js";

const cases: readonly (readonly [
  what: string,
  text: string,
  encoded: string,
])[] = [
  ["leaves unreserved characters alone", "AZaz09-_.~", "AZaz09-_.~"],
  ["writes a space as %20, never as +", "a b+c", "a%20b%2Bc"],
  ["escapes what encodeURIComponent leaves", "!'()*", "%21%27%28%29%2A"],
  ["escapes the delimiters of a query", "a=b&c%d", "a%3Db%26c%25d"],
  ["encodes over UTF-8 bytes", "测é", "%E6%B5%8B%C3%A9"],
  ["encodes code points beyond the first plane", "🎬", "%F0%9F%8E%AC"],
  ["leaves an empty text empty", "", ""],
  ["replaces half a surrogate pair", "a\ud83cb", "a%EF%BF%BDb"],
  ["replaces the other half, too", "\udfac", "%EF%BF%BD"],
];

describe("percentEncode", () => {
  for (const [what, text, encoded] of cases) {
    it(what, () => {
      expect(percentEncode(text)).toBe(encoded);
    });
  }
});
