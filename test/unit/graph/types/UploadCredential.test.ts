import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { toUploadCredential } from "../../../../src/graph/types/UploadCredential.js";

const ASKED = Date.UTC(2026, 0, 2, 3, 4, 5);

const address = {
  raw: "raw address",
  value: {
    Endpoint: new URL("https://oss-cn-shanghai.aliyuncs.com"),
    Bucket: "outin-1",
    FileName: "sv/1.mp4",
  },
};

function credential(
  claim: { readonly Expiration?: number; readonly ExpireUTCTime?: string },
  nowMs = ASKED,
) {
  return toUploadCredential(
    {
      RequestId: "id",
      UploadAddress: address,
      UploadAuth: {
        raw: "raw auth",
        value: {
          AccessKeyId: "STS.1",
          AccessKeySecret: "secret",
          SecurityToken: "token",
          Expiration: claim.Expiration ?? 3600,
          ExpireUTCTime: claim.ExpireUTCTime,
          Region: undefined,
        },
      },
    },
    ASKED,
    nowMs,
  );
}

/** What the credential claims, when it is to be refreshed, and when it says it ends. */
const expiries = [
  [
    "an hour by its end",
    { ExpireUTCTime: "2026-01-02T04:04:05Z" },
    "2026-01-02T03:54:05.000Z",
    "2026-01-02T04:04:05.000Z",
  ],
  [
    "an hour by its life time",
    {},
    "2026-01-02T03:54:05.000Z",
    "2026-01-02T04:04:05.000Z",
  ],
  [
    "less than 3,000 seconds by its end",
    { ExpireUTCTime: "2026-01-02T03:34:05Z" },
    "2026-01-02T03:34:05.000Z",
    "2026-01-02T03:34:05.000Z",
  ],
  [
    "less than 3,000 seconds by its life time",
    { Expiration: 900 },
    "2026-01-02T03:19:05.000Z",
    "2026-01-02T03:19:05.000Z",
  ],
  [
    "an end that cannot be read",
    { ExpireUTCTime: "soon", Expiration: 900 },
    "2026-01-02T03:19:05.000Z",
    "2026-01-02T03:19:05.000Z",
  ],
] as const;

describe("toUploadCredential", () => {
  it("passes on as issued, and decoded", () => {
    expect(credential({})).toMatchObject({
      requestId: "id",
      uploadAddress: "raw address",
      uploadAuth: "raw auth",
      location: {
        endpoint: new URL("https://oss-cn-shanghai.aliyuncs.com/"),
        bucket: "outin-1",
        objectKey: "sv/1.mp4",
      },
      sts: {
        accessKeyId: "STS.1",
        accessKeySecret: "secret",
        securityToken: "token",
      },
    });
  });

  for (const [claim, content, expiresAt, claimed] of expiries) {
    it(`of one that claims ${claim}, expires at ${expiresAt}`, () => {
      const shown = credential(content);
      expect(shown.expiresAt.toISOString()).toBe(expiresAt);
      expect(shown.sts.expiresAt.toISOString()).toBe(claimed);
    });
  }

  for (const [when, nowMs, seconds] of [
    ["at once", ASKED, 3000],
    ["after 1.5 seconds, rounded down", ASKED + 1500, 2998],
    ["at the end", ASKED + 3_000_000, 0],
    ["after the end", ASKED + 4_000_000, 0],
  ] as const) {
    it(`counts the seconds left ${when}: ${seconds}`, () => {
      expect(credential({}, nowMs).expiresInSeconds).toBe(seconds);
    });
  }
});
