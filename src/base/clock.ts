/**
 * Time as a dependency: everything that waits, expires or stamps takes a `Clock`, so that a test
 * can turn the hands itself.
 *
 * It has two hands. The wall clock tells moments that others know too: timestamps, `expiresAt`, the end of a
 * token. It is set by people and by NTP, forward and back, so that no length of time may be taken from it.
 * Lengths of time (a deadline, a window, a pause, a duration) are differences of `monotonicMs`.
 */
export interface Clock {
  /** The wall clock: milliseconds since the Unix epoch. It jumps when the machine's clock is set. */
  now(): number;
  /** Whole milliseconds since a moment that only this process knows. It never jumps and never goes back. */
  monotonicMs(): number;
  /**
   * Calls back once, `delayMs` milliseconds from now, by the monotonic clock. It can be any length;
   * `Infinity` never comes.
   *
   * @returns a function that cancels the call; harmless when it was made already
   * @throws RangeError when the delay is not a number
   */
  after(delayMs: number, callback: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => Math.floor(performance.now()),
  after(delayMs, callback) {
    checkDelay(delayMs);
    let timer: NodeJS.Timeout;
    const wait = (leftMs: number): void => {
      const stepMs = Math.min(leftMs, longestTimerMs);
      timer = setTimeout(() => {
        if (leftMs > stepMs) wait(leftMs - stepMs);
        else callback();
      }, stepMs);
    };
    wait(delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Timers of Node.js take 24.8 days at most, and ring at once for more. */
const longestTimerMs = 2 ** 31 - 1;

/** @throws RangeError when it is not a number: a timer would ring at once */
export function checkDelay(delayMs: number): void {
  if (Number.isNaN(delayMs)) throw new RangeError("The delay is not a number.");
}

/**
 * Waits. A delay of zero or less is over at once, without a timer.
 *
 * @throws the signal's reason, as soon as `signal` is aborted
 */
export async function sleep(
  clock: Clock,
  delayMs: number,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  if (delayMs <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      cancel();
      reject(signal?.reason as Error);
    };
    const cancel = clock.after(delayMs, () => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    });
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

/** Calls back again and again. @returns a function that ends it */
export function everyInterval(
  clock: Clock,
  intervalMs: number,
  callback: () => void,
): () => void {
  const next = (): (() => void) =>
    clock.after(intervalMs, () => {
      cancel = next();
      callback();
    });
  let cancel = next();
  return () => {
    cancel();
  };
}
