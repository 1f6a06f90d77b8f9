import { describe, expect, it } from "@jest/globals";
import { memoryRateLimiter } from "../../../../src/server/execute/memoryRateLimiter.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { itLimitsTheRate } from "../../../support/rateLimiterContract.js";

describe("the rate limiter of one process", () => {
  itLimitsTheRate(memoryRateLimiter);

  it("makes a share whole again when its window ends, which began with the first point", async () => {
    const clock = new FakeClock();
    const limiter = memoryRateLimiter({ points: 10, windowSeconds: 60 }, clock);
    await limiter.spend("alice", 1);
    await clock.advance(59_000);
    await limiter.spend("alice", 9);
    expect(await limiter.spend("alice", 1)).toEqual({
      granted: false,
      retryAfterMs: 1000,
    });
    await clock.advance(1000);
    expect(await limiter.spend("alice", 10)).toEqual({ granted: true });
  });

  it("needs no timer, which would keep a process from ending", async () => {
    const clock = new FakeClock();
    const limiter = memoryRateLimiter({ points: 10, windowSeconds: 60 }, clock);
    await limiter.spend("alice", 1);
    expect(clock.waiting).toBe(0);
  });
});
