import { describe, expect, it } from "@jest/globals";
import { ConfigError, loadConfig } from "../../../src/config/index.js";

const vodActions = ["DeleteVideo", "GetVideoInfo", "RefreshUploadVideo"];

function problemOf(variable: string, value: string): string {
  try {
    loadConfig({ [variable]: value }, vodActions);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map(({ message }) => message).join("\n");
    throw error;
  }
  return "";
}

describe("VOD_QUOTA", () => {
  for (const value of [
    "GetVideoInfo",
    "GetVideoInfo=",
    "GetVideoInfo=0",
    "GetVideoInfo=1.5",
    "GetVideoInfo=100001",
    "GetVideoInfo=1,",
    "GetVideoInfo=1,GetVideoInfo=2",
    "=5",
    "GetVideoInfo=1=2",
  ])
    it(`refuses ${value}`, () => {
      expect(problemOf("VOD_QUOTA", value)).toBe(
        `expected a comma-separated list such as RefreshUploadVideo=40,GetVideoInfos=200, calls per second from 1 to 100000, each action once; got "${value}"`,
      );
    });

  it("refuses an action that the gateway does not call, and names those that it does", () => {
    const problem = problemOf("VOD_QUOTA", "DeleteVideo=5,RefreshUpload=40");
    expect(problem).toBe(
      "expected actions among DeleteVideo, GetVideoInfo, RefreshUploadVideo; got RefreshUpload",
    );
  });

  it("knows no action but those that it is told of", () => {
    expect(() => loadConfig({ VOD_QUOTA: "GetVideoInfo=5" })).toThrow(
      ConfigError,
    );
  });
});

describe("VOD_QUOTA_SHARE", () => {
  for (const [value, share] of [
    ["1", 1],
    ["1.0", 1],
    ["0.5", 0.5],
    [".25", 0.25],
    ["0.333333", 0.333333],
  ] as const)
    it(`reads ${value}`, () => {
      const { quota } = loadConfig({ VOD_QUOTA_SHARE: value });
      expect(quota.share).toBe(share);
    });

  for (const value of ["0", "0.0", "1.1", "2", "-0.5", "50%", "1/3"])
    it(`refuses ${value}`, () => {
      expect(problemOf("VOD_QUOTA_SHARE", value)).toBe(
        `expected a number above 0, at most 1, such as 0.5; got "${value}"`,
      );
    });
});

describe("VOD_QUOTA_NAME", () => {
  it("refuses what would not be one word of a key", () => {
    expect(problemOf("VOD_QUOTA_NAME", "a b")).toBe(
      'expected letters, digits, `.`, `_` and `-`, at most 64; got "a b"',
    );
  });
});
