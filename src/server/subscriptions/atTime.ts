import type { Clock } from "../../base/clock.js";

/** The wall clock may be set meanwhile: so often it is looked at. */
const lookEveryMs = 60_000;

/**
 * Calls back when the wall clock shows a time, however far away; at most a minute late where it was set
 * forward.
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
    else cancel = clock.after(Math.min(leftMs, lookEveryMs), wait);
  };
  wait();
  return () => {
    cancel();
  };
}
