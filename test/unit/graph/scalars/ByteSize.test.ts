import { describe, expect, it } from "@jest/globals";
import { parseValue } from "graphql";
import { inspect } from "node:util";
import { ByteSize } from "../../../../src/graph/scalars/ByteSize.js";

const RULE = "A ByteSize is a whole number from 0 to 9007199254740991.";

describe("ByteSize", () => {
  for (const size of [0, 1, 2_147_483_648, 9_007_199_254_740_991]) {
    it(`takes and gives ${size}`, () => {
      expect(ByteSize.parseValue(size)).toBe(size);
      expect(ByteSize.serialize(size)).toBe(size);
      expect(ByteSize.parseLiteral(parseValue(String(size)), {})).toBe(size);
    });
  }

  for (const value of [
    -1,
    1.5,
    9_007_199_254_740_992,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "1",
    1n,
    true,
    null,
    undefined,
    {},
  ]) {
    it(`takes and gives no ${inspect(value)}`, () => {
      expect(() => ByteSize.parseValue(value)).toThrow(RULE);
      expect(() => ByteSize.serialize(value)).toThrow(RULE);
    });
  }

  for (const literal of [
    '"1"',
    "1.0",
    "-1",
    "9007199254740992",
    "null",
    "true",
  ]) {
    it(`takes no literal ${literal}`, () => {
      expect(() => ByteSize.parseLiteral(parseValue(literal), {})).toThrow(
        RULE,
      );
    });
  }

  it("tells where in the document a literal is that it does not take", () => {
    const literal = parseValue("-1");
    expect(() => ByteSize.parseLiteral(literal, {})).toThrow(
      expect.objectContaining({ locations: [{ line: 1, column: 1 }] }),
    );
  });
});
