import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import "../../../../src/graph/index.js";
import { toUploadCredential } from "../../../../src/graph/types/UploadCredential.js";

const ASKED = Date.UTC(2026, 0, 2, 3, 4, 5);

function credential(
  claim: { readonly Expiration?: number; readonly ExpireUTCTime?: string },
  nowMs = ASKED,
  endpoint = "https://oss-cn-shanghai.aliyuncs.com",
) {
  return toUploadCredential(
    {
      RequestId: "id",
      UploadAddress: {
        raw: "raw address",
        value: {
          Endpoint: new URL(endpoint),
          Bucket: "outin-1",
          FileName: "sv/1.mp4",
        },
      },
      UploadAuth: {
        raw: "raw auth",
        value: {
          AccessKeyId: "STS.1",
          AccessKeySecret: "secret",
          SecurityToken: "token",
          Expiration: claim.Expiration,
          ExpireUTCTime: claim.ExpireUTCTime,
          Region: "cn-shanghai",
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
    { Expiration: 3600 },
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
    "an hour, and ends earlier",
    { Expiration: 3600, ExpireUTCTime: "2026-01-02T03:34:05Z" },
    "2026-01-02T03:34:05.000Z",
    "2026-01-02T03:34:05.000Z",
  ],
  [
    "an end in an hour, and has less left",
    { Expiration: 900, ExpireUTCTime: "2026-01-02T04:04:05Z" },
    "2026-01-02T03:19:05.000Z",
    "2026-01-02T04:04:05.000Z",
  ],
  ["nothing", {}, "2026-01-02T03:54:05.000Z", "2026-01-02T03:54:05.000Z"],
  [
    "an end without a zone",
    { ExpireUTCTime: "2026-01-02T03:34:05" },
    "2026-01-02T03:34:05.000Z",
    "2026-01-02T03:34:05.000Z",
  ],
  [
    "an end of before it was asked for, since a clock is off",
    { Expiration: 3451, ExpireUTCTime: "2026-01-02T03:00:00Z" },
    "2026-01-02T03:54:05.000Z",
    "2026-01-02T03:00:00.000Z",
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
        region: "cn-shanghai",
      },
      sts: {
        accessKeyId: "STS.1",
        accessKeySecret: "secret",
        securityToken: "token",
      },
    });
  });

  it("tells the region of the bucket, which is not that of the VOD service", () => {
    const beijing = "http://oss-cn-beijing.aliyuncs.com";
    const { location } = credential({}, ASKED, beijing);
    expect(location.region).toBe("cn-beijing");
    expect(location.endpoint.href).toBe("http://oss-cn-beijing.aliyuncs.com/");
  });

  it("tells no region that the endpoint does not tell", () => {
    const accelerated = "https://oss-accelerate.aliyuncs.com";
    const { location } = credential({}, ASKED, accelerated);
    expect(location.region).toBeUndefined();
  });

  for (const [claim, content, expiresAt, claimed] of expiries) {
    it(`of one that claims ${claim}, expires at ${expiresAt}`, () => {
      const shown = credential(content);
      expect(shown.expiresAt.toISOString()).toBe(expiresAt);
      expect(shown.sts.expiresAt.toISOString()).toBe(claimed);
    });
  }

  it("of any claim, is good for a while, and never for longer than documented or claimed", () => {
    const MS = { least: ASKED - 4 * 3_600_000, most: ASKED + 4 * 3_600_000 };
    const anyEnd = fc
      .integer({ min: MS.least, max: MS.most })
      .chain((ms) =>
        fc.constantFrom(
          new Date(ms).toISOString(),
          new Date(ms).toISOString().replace(".", ":"),
          new Date(ms).toISOString().slice(0, 19),
        ),
      );
    const anyText = fc.oneof(fc.string(), fc.constantFrom("0", "3600"));
    const claim = fc.record(
      {
        Expiration: fc.integer({ min: 1, max: 86_400 }),
        ExpireUTCTime: fc.oneof(anyEnd, anyText),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(claim, (claimed) => {
        const { expiresAt, sts } = credential(claimed);
        const goodForMs = expiresAt.getTime() - ASKED;
        expect(goodForMs > 0).toBe(true);
        expect(goodForMs).toBeLessThanOrEqual(3_000_000);
        const { Expiration: seconds = 3000 } = claimed;
        expect(goodForMs).toBeLessThanOrEqual(seconds * 1000);
        const claimedMs = sts.expiresAt.getTime() - ASKED;
        const isOver = claimedMs <= 0;
        expect(isOver || goodForMs <= claimedMs).toBe(true);
      }),
    );
  });

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
