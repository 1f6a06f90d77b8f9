import { expect, it } from "@jest/globals";
import type { RateLimit, RateLimiter } from "../../src/auth/index.js";

/**
 * What every rate limiter keeps to.
 *
 * @param open makes a limiter that nobody has spent anything of
 */
export function itLimitsTheRate(open: (limit: RateLimit) => RateLimiter): void {
  // A window so long that no test outlasts it, whatever clock the limiter reads.
  const limit = { points: 10, windowSeconds: 3600 };

  it("grants each caller a share of his own, to the last point", async () => {
    const limiter = open(limit);
    expect(await limiter.spend("alice", 4)).toEqual({ granted: true });
    expect(await limiter.spend("alice", 6)).toEqual({ granted: true });
    expect(await limiter.spend("bob", 10)).toEqual({ granted: true });
  });

  it("refuses what goes beyond a share, and tells when the window ends", async () => {
    const limiter = open(limit);
    const sinceMs = performance.now();
    await limiter.spend("alice", 10);
    const { granted, ...rest } = await limiter.spend("alice", 1);
    const passedMs = performance.now() - sinceMs;
    expect(granted).toBe(false);
    const { retryAfterMs } = rest as { readonly retryAfterMs: number };
    // Clocks of whole milliseconds: each of two looks may be one off.
    expect(retryAfterMs).toBeGreaterThanOrEqual(3_600_000 - passedMs - 2);
    expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  it("takes nothing for what it refuses", async () => {
    const limiter = open(limit);
    await limiter.spend("alice", 7);
    expect(await limiter.spend("alice", 4)).toMatchObject({ granted: false });
    expect(await limiter.spend("alice", 11)).toMatchObject({ granted: false });
    expect(await limiter.spend("alice", 3)).toEqual({ granted: true });
  });

  it("refuses what no share can pay, however little was spent", async () => {
    const limiter = open(limit);
    expect(await limiter.spend("alice", 11)).toMatchObject({ granted: false });
    expect(await limiter.spend("alice", 10)).toEqual({ granted: true });
  });

  it("grants no more than the share to many who ask at once", async () => {
    const limiter = open(limit);
    const asked = Array.from({ length: 25 }, () => limiter.spend("alice", 1));
    const granted = (await Promise.all(asked)).filter((one) => one.granted);
    expect(granted).toHaveLength(10);
  });
}
