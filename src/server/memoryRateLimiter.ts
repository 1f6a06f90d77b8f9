import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimit, RateLimiter } from "../auth/index.js";

/** A rate limiter of this process's own. What it keeps of a caller is gone when his window ends. */
export function memoryRateLimiter({
  points: share,
  windowSeconds,
}: RateLimit): RateLimiter {
  const limiter = new RateLimiterMemory({
    points: share,
    duration: windowSeconds,
  });
  return {
    spend: async (caller, points) => {
      try {
        await limiter.consume(caller, points);
        return { granted: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        // The library counts what it refuses: a smaller document would then be refused with it.
        await limiter.reward(caller, points);
        return { granted: false, retryAfterMs: refusal.msBeforeNext };
      }
    },
  };
}
