import type { RateLimit, RateLimiter } from "../../auth/index.js";
import { systemClock, type Clock } from "../../base/clock.js";

/** What a caller has spent, and until when it counts. */
interface Window {
  readonly endMs: number;
  spent: number;
}

/**
 * A rate limiter of this process's own. What it keeps of a caller is gone when their window has ended and
 * somebody spends again.
 *
 * @param clock tells how long a window is; whether the wall is set makes no difference @default the machine's
 */
export function memoryRateLimiter(
  { points: share, windowSeconds }: RateLimit,
  clock: Clock = systemClock,
): RateLimiter {
  const windows = new Map<string, Window>();
  const spend = (caller: string, points: number): number => {
    const nowMs = clock.monotonicMs();
    forgetEnded(windows, nowMs);
    const endMs = nowMs + windowSeconds * 1000;
    const window = windows.get(caller) ?? { endMs, spent: 0 };
    if (window.spent + points > share) return window.endMs - nowMs;
    window.spent += points;
    windows.set(caller, window);
    return 0;
  };
  return {
    spend: (caller, points) => {
      const retryAfterMs = spend(caller, points);
      return Promise.resolve(
        retryAfterMs === 0
          ? { granted: true }
          : { granted: false, retryAfterMs },
      );
    },
  };
}

/** All windows are equally long: those that began first end first. */
function forgetEnded(windows: Map<string, Window>, nowMs: number): void {
  for (const [caller, { endMs }] of windows) {
    if (endMs > nowMs) return;
    windows.delete(caller);
  }
}
