import { pageGlobals } from "./pageGlobals.js";
import type { Timer } from "./Timer.js";

/**
 * Calls back after the time, or as soon as the browser says that it is online again.
 *
 * @returns takes it back
 */
export function waitToRetry(
  delayMs: number,
  timer: Timer,
  retry: () => void,
): () => void {
  const page = pageGlobals();
  const go = (): void => {
    stop();
    retry();
  };
  const takeBack = timer.after(delayMs, go);
  const stop = (): void => {
    takeBack();
    page.removeEventListener?.("online", go);
  };
  page.addEventListener?.("online", go);
  return stop;
}
