import { describe, expect, it } from "@jest/globals";
import { hideInText } from "../../../src/base/hideInText.js";

describe("hideInText", () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      "connect redis://:canary@redis.example:6379 failed",
      "connect redis://[hidden]@redis.example:6379 failed",
    ],
    [
      'GET "https://vod.example/?Signature=canary&Action=GetVideoInfo" timed out',
      'GET "https://vod.example/?[hidden]" timed out',
    ],
    ["with Bearer canary.canary.canary!", "with Bearer [hidden]!"],
    ["Signature=canary&Version=1", "Signature=[hidden]&Version=1"],
    ['{"AccessKeySecret":"canary"}', '{"AccessKeySecret":"[hidden]"}'],
    ["{ accessKeyId: 'canary', a: 1 }", "{ accessKeyId: '[hidden]', a: 1 }"],
    ["security_token: canary", "security_token: [hidden]"],
    ["UploadAuth=canary", "UploadAuth=[hidden]"],
    ["jwt eyJhbGciOiJub25lIn0.canary.canary", "jwt [hidden]"],
    ["got 77u/eyJhbGciOiJub25lIn0", "got [hidden]"],
    ["got 77u_eyJhbGciOiJub25lIn0", "got [hidden]"],
    ["got 77u%2FeyJhbGciOiJub25lIn0%2Bcanary%3D", "got [hidden]"],
  ];
  for (const [text, shown] of rows)
    it(`shows ${shown}`, () => {
      expect(hideInText(text, [])).toBe(shown);
    });

  for (const text of [
    "Cannot read properties of undefined (reading 'kind')",
    "    at MediaReads.ask (file:///app/dist/gateway/main.js:12:34)",
    "connect ECONNREFUSED 127.0.0.1:6379",
    "Unexpected token 'a' in JSON at position 3",
  ])
    it(`leaves ${text}`, () => {
      expect(hideInText(text, [])).toBe(text);
    });

  it("hides what is known, wherever it stands", () => {
    expect(
      hideInText("a-fake-secret and b+a-fake-secret", ["a-fake-secret"]),
    ).toBe("[hidden] and b+[hidden]");
  });

  it("leaves texts whole that hold what is too short for a secret", () => {
    expect(hideInText("a video", ["v", ""])).toBe("a video");
  });

  it("takes no longer than a text is long", () => {
    const text = "://".repeat(100_000) + "a".repeat(100_000);
    expect(hideInText(text, [])).toBe(text);
  });
});
