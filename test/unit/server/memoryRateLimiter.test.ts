import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { memoryRateLimiter } from "../../../src/server/memoryRateLimiter.js";
import { itLimitsTheRate } from "../../support/rateLimiterContract.js";

afterEach(() => {
  jest.useRealTimers();
});

describe("the rate limiter of one process", () => {
  itLimitsTheRate(memoryRateLimiter);

  // The library reads the machine's clock and sets timers of its own.
  it("makes a share whole again when its window ends, which began with the first point", async () => {
    jest.useFakeTimers({ now: 0 });
    const limiter = memoryRateLimiter({ points: 10, windowSeconds: 60 });
    await limiter.spend("alice", 1);
    jest.advanceTimersByTime(59_000);
    await limiter.spend("alice", 9);
    expect(await limiter.spend("alice", 1)).toEqual({
      granted: false,
      retryAfterMs: 1000,
    });
    jest.advanceTimersByTime(1000);
    expect(await limiter.spend("alice", 10)).toEqual({ granted: true });
  });

  it("keeps nothing of a caller whose window has ended", async () => {
    jest.useFakeTimers({ now: 0 });
    const limiter = memoryRateLimiter({ points: 10, windowSeconds: 60 });
    for (let caller = 0; caller < 100; caller += 1)
      await limiter.spend(`caller ${caller}`, 1);
    expect(jest.getTimerCount()).toBe(100);
    jest.advanceTimersByTime(60_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
