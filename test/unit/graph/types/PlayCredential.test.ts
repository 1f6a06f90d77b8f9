import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { toPlayCredential } from "../../../../src/graph/types/PlayCredential.js";
import type { ResponseOf } from "../../../../src/vod/index.js";

const REQUESTED_MS = Date.UTC(2026, 0, 2, 3, 4, 5);

/** A credential for 100 seconds, and what it claims about its end. */
const shown = (expireTime: string | undefined, tookMs = 0) =>
  toPlayCredential(
    {
      RequestId: "r",
      PlayAuth: { raw: "raw", value: {}, expireTime },
    } as unknown as ResponseOf<"getVideoPlayAuth">,
    {
      requestedAtMs: REQUESTED_MS,
      ttlSeconds: 100,
      nowMs: REQUESTED_MS + tookMs,
    },
  );

describe("the end of leave to play", () => {
  for (const [what, claimed, ends] of [
    ["is as asked for", undefined, "2026-01-02T03:05:45.000Z"],
    [
      "is as asked for where the claim is none",
      "soon",
      "2026-01-02T03:05:45.000Z",
    ],
    [
      "is as asked for where it claims an end of before, since a clock is off",
      "2026-01-02T03:04:05Z",
      "2026-01-02T03:05:45.000Z",
    ],
    [
      "is what it claims where that is earlier",
      "2026-01-02T03:05:44Z",
      "2026-01-02T03:05:44.000Z",
    ],
    [
      "is as asked for where it claims more",
      "2026-01-02T03:05:46Z",
      "2026-01-02T03:05:45.000Z",
    ],
  ] as const)
    it(what, () => {
      expect(shown(claimed).expiresAt.toISOString()).toBe(ends);
    });

  for (const [tookMs, seconds] of [
    [0, 100],
    [1, 99],
    [999, 99],
    [1000, 99],
    [1001, 98],
    [99_001, 0],
    [100_000, 0],
    [200_000, 0],
  ] as const)
    it(`is ${seconds} whole seconds away when the answer took ${tookMs} ms`, () => {
      expect(shown(undefined, tookMs).expiresInSeconds).toBe(seconds);
    });
});
