import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import {
  checkExtend,
  toPlainUserData,
  toWireUserData,
} from "../../../../src/graph/types/UserDataInput.js";
import { newEnvelope } from "../../../../src/vod/index.js";

const Extend = newEnvelope({ owner: "" });

describe("UserDataInput", () => {
  it("sends the origin of an accelerated endpoint, and no more of it", () => {
    const accelerateDomain = new URL("https://oss-accelerate.aliyuncs.com/a?b");
    expect(toWireUserData(Extend, { accelerateDomain })).toEqual({
      Extend,
      AccelerateConfig: {
        Type: "oss",
        Domain: "https://oss-accelerate.aliyuncs.com",
      },
    });
  });

  for (const input of [undefined, null, {}, { accelerateDomain: null }]) {
    it(`sends the envelope alone for ${JSON.stringify(input)}`, () => {
      expect(toWireUserData(Extend, input)).toEqual({ Extend });
    });
  }

  for (const address of ["javascript:alert(1)", "oss:a", "ftp://a.example"]) {
    it(`refuses ${address} as an accelerated endpoint`, () => {
      const accelerateDomain = new URL(address);
      for (const send of [
        () => toWireUserData(Extend, { accelerateDomain }),
        () => toPlainUserData({ accelerateDomain }),
      ]) {
        expect(send).toThrow("accelerateDomain is not http or https.");
      }
    });
  }

  for (const [what, extend] of [
    ["nothing", undefined],
    ["null", null],
    ["384 bytes of JSON", "x".repeat(382)],
  ] as const) {
    it(`takes ${what}`, () => {
      expect(() => {
        checkExtend(extend, "input.userData.extend");
      }).not.toThrow();
    });
  }

  it("refuses 385 bytes of JSON, and counts bytes, not characters", () => {
    expect(() => {
      checkExtend(`${"ü".repeat(191)}a`, "input.userData.extend");
    }).toThrow("input.userData.extend has 385 bytes as JSON; 384 are allowed.");
  });

  it("refuses what is nested so deeply that nothing can write it", () => {
    const deep: unknown = JSON.parse("[".repeat(2e5) + "]".repeat(2e5));
    expect(() => {
      checkExtend(deep, "input.userData.extend");
    }).toThrow("input.userData.extend is nested too deeply.");
  });
});
