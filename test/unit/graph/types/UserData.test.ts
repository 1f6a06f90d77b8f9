import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { toUserData } from "../../../../src/graph/types/UserData.js";
import { newEnvelope } from "../../../../src/vod/index.js";

const nothing = {
  extend: undefined,
  callbackUrl: undefined,
  accelerateDomain: undefined,
};

/** What is shown: not whose it is, which is told beside it and is no field. */
function shownOf(stored: string | undefined): unknown {
  const read = toUserData(stored);
  if (read === undefined) return undefined;
  const { whose, ...shown } = read;
  expect(whose).toEqual({ UserData: stored });
  return shown;
}

describe("toUserData", () => {
  it("shows of our envelope only what the caller put there", () => {
    const Extend = newEnvelope({ owner: "secret owner", user: { a: 1 } });
    const shown = shownOf(JSON.stringify({ Extend }));
    expect(shown).toEqual({ ...nothing, extend: { a: 1 } });
  });

  it("shows nothing of an envelope into which the caller put nothing", () => {
    const Extend = newEnvelope({ owner: "" });
    expect(shownOf(JSON.stringify({ Extend }))).toEqual(nothing);
  });

  for (const [what, stored, shown] of [
    [
      "somebody else's object",
      '{"Extend":{"localId":"1"}}',
      { extend: { localId: "1" } },
    ],
    [
      "somebody else's object in a string",
      '{"Extend":"{\\"localId\\":\\"1\\"}"}',
      { extend: { localId: "1" } },
    ],
    ["somebody else's text", '{"Extend":"order 7"}', { extend: "order 7" }],
    [
      "a callback",
      '{"MessageCallback":{"CallbackURL":"https://a.example/b"}}',
      { callbackUrl: new URL("https://a.example/b") },
    ],
    [
      "a callback in a string",
      '{"MessageCallback":"{\\"CallbackURL\\":\\"https://a.example/b\\"}"}',
      { callbackUrl: new URL("https://a.example/b") },
    ],
    [
      "an accelerated endpoint",
      '{"AccelerateConfig":{"Type":"oss","Domain":"https://oss-accelerate.aliyuncs.com"}}',
      { accelerateDomain: new URL("https://oss-accelerate.aliyuncs.com") },
    ],
    [
      "a callback that is no URL",
      '{"MessageCallback":{"CallbackURL":"x"}}',
      {},
    ],
    [
      "members of other kinds",
      '{"MessageCallback":7,"AccelerateConfig":null}',
      {},
    ],
    ["a domain of another kind", '{"AccelerateConfig":{"Domain":{}}}', {}],
  ] as const) {
    it(`shows ${what}`, () => {
      expect(shownOf(stored)).toEqual({ ...nothing, ...shown });
    });
  }

  for (const stored of [undefined, "", "x", "[]", "null", "7"]) {
    it(`is nothing for ${JSON.stringify(stored)}`, () => {
      expect(shownOf(stored)).toBeUndefined();
    });
  }
});
