import { describe, expect, it } from "@jest/globals";
import { own } from "../../../src/base/own.js";
import { inheritedNames } from "../../support/foreignJson.js";

describe("own", () => {
  it("finds what was put there", () => {
    expect(own({ a: 1 }, "a")).toBe(1);
  });

  for (const name of inheritedNames) {
    it(`finds no ${name} that was only inherited`, () => {
      expect(own({ a: 1 }, name)).toBeUndefined();
    });

    it(`finds a ${name} that was put there`, () => {
      const members = JSON.parse(`{"${name}":1}`) as Record<string, number>;
      expect(own(members, name)).toBe(1);
    });
  }
});
