import { describe, expect, it } from "@jest/globals";
import {
  ConfigError,
  loadConfig,
  type Environment,
} from "../../../src/config/index.js";

const account = { VOD_CREDENTIALS: "chain" };
const url = "https://gateway.example.com/events/vod?from=vod";
const both = {
  ...account,
  VOD_CALLBACK_URL: url,
  VOD_CALLBACK_KEYS: "OldKey1",
};

describe("the vendor's callbacks", () => {
  it("are not taken unless a URL and a key are given", () => {
    expect(loadConfig(account).callbacks).toBeUndefined();
  });

  it("are checked with one key", () => {
    expect(loadConfig(both).callbacks).toEqual({
      url,
      keys: ["OldKey1"],
      toleranceMs: 300_000,
    });
  });

  it("are checked with two keys, and with a limit for their age", () => {
    const { callbacks } = loadConfig({
      ...both,
      VOD_CALLBACK_KEYS: "OldKey1, NewKey2",
      VOD_CALLBACK_TOLERANCE_SECONDS: "60",
    });
    expect(callbacks?.keys).toEqual(["OldKey1", "NewKey2"]);
    expect(callbacks?.toleranceMs).toBe(60_000);
  });

  const problems: readonly (readonly [string, Environment, string])[] = [
    [
      "a URL without a key",
      { ...account, VOD_CALLBACK_URL: url },
      "VOD_CALLBACK_KEYS",
    ],
    [
      "a key without a URL",
      { ...account, VOD_CALLBACK_KEYS: "Key1" },
      "VOD_CALLBACK_URL",
    ],
    [
      "three keys",
      { ...both, VOD_CALLBACK_KEYS: "A,B,C" },
      "VOD_CALLBACK_KEYS",
    ],
    ["an empty key", { ...both, VOD_CALLBACK_KEYS: "A," }, "VOD_CALLBACK_KEYS"],
    [
      "a key of 33 characters",
      { ...both, VOD_CALLBACK_KEYS: "K".repeat(33) },
      "VOD_CALLBACK_KEYS",
    ],
    [
      "a URL of another scheme",
      { ...both, VOD_CALLBACK_URL: "ftp://example.com/" },
      "VOD_CALLBACK_URL",
    ],
    [
      "a URL of 257 bytes",
      { ...both, VOD_CALLBACK_URL: `https://example.com/${"a".repeat(237)}` },
      "VOD_CALLBACK_URL",
    ],
    [
      "a limit of 9 seconds",
      { ...both, VOD_CALLBACK_TOLERANCE_SECONDS: "9" },
      "VOD_CALLBACK_TOLERANCE_SECONDS",
    ],
    [
      "callbacks of an account in embedded mode",
      { VOD_CALLBACK_URL: url, VOD_CALLBACK_KEYS: "Key1" },
      "VOD_CALLBACK_URL",
    ],
  ];
  for (const [what, env, variable] of problems)
    it(`are not set up with ${what}`, () => {
      expect(problemsOf(env)).toEqual([variable]);
    });

  it("have keys that no message shows", () => {
    expect(() =>
      loadConfig({ ...both, VOD_CALLBACK_KEYS: "secret-canary" }),
    ).toThrow(/^(?![^]*canary)/);
  });
});

function problemsOf(env: Environment): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable }) => variable);
  }
}
