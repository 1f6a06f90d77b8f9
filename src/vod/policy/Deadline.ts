import { setMaxListeners } from "node:events";
import type { Clock } from "../../base/clock.js";

/** Why a deadline's signal was aborted, when it was time and not a caller who hung up. */
export class DeadlineReached extends Error {
  override readonly name = "DeadlineReached";
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** When it is reached, by the monotonic clock. */
  readonly atMs: number;
  /** Lets go of the timer and of the outer signal. */
  end(): void;
}

/** A signal that is aborted after `ms`, or as soon as `outer` is. */
export function startDeadline(
  clock: Clock,
  ms: number,
  outer?: AbortSignal,
): Deadline {
  const controller = new AbortController();
  const follow = (): void => {
    controller.abort(outer?.reason);
  };
  if (outer?.aborted === true) follow();
  if (outer !== undefined) {
    // All reads of one request follow its signal, and let go of it: more than ten are no leak.
    setMaxListeners(Infinity, outer);
    outer.addEventListener("abort", follow, { once: true });
  }
  const cancel = clock.after(ms, () => {
    controller.abort(new DeadlineReached());
  });
  return {
    signal: controller.signal,
    atMs: clock.monotonicMs() + ms,
    end() {
      cancel();
      outer?.removeEventListener("abort", follow);
    },
  };
}

/**
 * Waits for `promise`, but no longer than `signal` allows. A failure that comes too late is dropped:
 * unhandled, it would end the process.
 *
 * @throws the signal's reason
 */
export async function within<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", onAbort);
    });
  });
}
