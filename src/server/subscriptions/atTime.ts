import type { Clock } from "../../base/clock.js";

/** Timers of Node.js take no more than 24 days, and ring at once for more. */
const longestWaitMs = 24 * 60 * 60 * 1000;

/**
 * Calls back when the clock shows a time, however far away.
 *
 * @returns a function that cancels the call
 */
export function atTime(
  clock: Clock,
  timeMs: number,
  callback: () => void,
): () => void {
  let cancel = (): void => undefined;
  const wait = (): void => {
    const leftMs = timeMs - clock.now();
    if (leftMs <= 0) callback();
    else cancel = clock.after(Math.min(leftMs, longestWaitMs), wait);
  };
  wait();
  return () => {
    cancel();
  };
}
