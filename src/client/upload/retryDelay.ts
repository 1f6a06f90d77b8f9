import { isGatewayError } from "../errors/isGatewayError.js";
import type { Timer } from "./Timer.js";
import type { UploadFailure } from "./UploadFailure.js";
import { pageGlobals } from "./pageGlobals.js";

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait after the nth failure in a row, the first being 1: twice as long each time, at least
 * half of it and spread over the rest, and never less than the gateway asks for.
 */
export function retryDelay(
  failure: UploadFailure,
  failures: number,
  timer: Timer,
): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  const delay = Math.round((longest / 2) * (1 + timer.random()));
  const asked = isGatewayError(failure) ? (failure.retryAfterMs ?? 0) : 0;
  return Math.max(delay, asked);
}

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
