import { setMaxListeners } from "node:events";
import type { Clock } from "../../base/clock.js";

/** Why a deadline's signal was aborted, when it was time and not a caller who hung up. */
export class DeadlineReached extends Error {
  override readonly name = "DeadlineReached";
}

export interface Deadline {
  /** Made when it is first asked for: most calls end before anybody has to be told. */
  readonly signal: AbortSignal;
  /** When it is reached, by the monotonic clock. */
  readonly atMs: number;
  /** Whether it is reached, or `outer` aborted. */
  readonly isOver: boolean;
  /** Another for a part of the same work: after `ms`, and no later than this one. */
  inside(ms: number): Deadline;
  /** Lets go of the timer and of the outer signal. */
  end(): void;
}

/** A signal that is aborted after `ms`, or as soon as `outer` is. */
export function startDeadline(
  clock: Clock,
  ms: number,
  outer?: AbortSignal,
): Deadline {
  return new LazyDeadline(clock, ms, outer);
}

class LazyDeadline implements Deadline {
  readonly atMs: number;
  readonly #clock: Clock;
  readonly #outer: AbortSignal | undefined;
  #controller: AbortController | undefined;
  #cancel: (() => void) | undefined;
  #hasEnded = false;

  constructor(clock: Clock, ms: number, outer: AbortSignal | undefined) {
    this.#clock = clock;
    this.#outer = outer;
    this.atMs = clock.monotonicMs() + ms;
  }

  get signal(): AbortSignal {
    return (this.#controller ??= this.#follow()).signal;
  }

  get isOver(): boolean {
    return (
      this.#outer?.aborted === true ||
      this.#controller?.signal.aborted === true ||
      this.#leftMs <= 0
    );
  }

  inside(ms: number): Deadline {
    return startDeadline(this.#clock, Math.min(ms, this.#leftMs), this.#outer);
  }

  end(): void {
    this.#hasEnded = true;
    this.#cancel?.();
    this.#outer?.removeEventListener("abort", this.#abort);
  }

  get #leftMs(): number {
    return this.atMs - this.#clock.monotonicMs();
  }

  #follow(): AbortController {
    const controller = new AbortController();
    const outer = this.#outer;
    if (this.#hasEnded) return controller;
    if (outer?.aborted === true) controller.abort(outer.reason);
    else if (this.#leftMs <= 0) controller.abort(new DeadlineReached());
    else {
      if (outer !== undefined) {
        // All reads of one request follow its signal, and let go of it: more than ten are no leak.
        setMaxListeners(Infinity, outer);
        outer.addEventListener("abort", this.#abort, { once: true });
      }
      this.#cancel = this.#clock.after(this.#leftMs, () => {
        controller.abort(new DeadlineReached());
      });
    }
    return controller;
  }

  readonly #abort = (): void => {
    this.#controller?.abort(this.#outer?.reason);
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
