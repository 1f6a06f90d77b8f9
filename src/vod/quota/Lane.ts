import { sleep, type Clock } from "../../base/clock.js";
import type { Deadline } from "../policy/Deadline.js";
import { AdaptiveShare } from "./AdaptiveShare.js";
import type { Budget, QuotaStore } from "./QuotaStore.js";

/** A call that waits for its turn. */
interface Waiter {
  readonly sinceMs: number;
  go(): void;
  refuse(error: Error): void;
}

export interface LaneOptions {
  /** What a call costs; the first budget is the one that it usually waits for, and that shrinks when the vendor throttles. */
  readonly budgets: readonly [Budget, ...Budget[]];
  readonly store: QuotaStore;
  readonly clock: Clock;
  /** The longest that a call may wait. */
  readonly maxWaitMs: number;
}

/** There is no room left in a lane before the calls in front have gone. */
export class LaneFull extends Error {
  override readonly name = "LaneFull";

  constructor(readonly retryAfterMs: number) {
    super(`No room for ${retryAfterMs} ms.`);
  }
}

/** The calls of one action on their way out: first come, first served, no faster than the quota. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #share: AdaptiveShare;
  readonly #waiters = new Set<Waiter>();
  #isMoving = false;
  #blockedUntilMs = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#share = new AdaptiveShare(options.clock);
  }

  /** How many calls wait. */
  get length(): number {
    return this.#waiters.size;
  }

  /** The part of the budget that is used at present, above 0.11 and at most 1. */
  get share(): number {
    return this.#share.value;
  }

  /** The calls of a second that the budget which it usually waits for allows. */
  get perSecond(): number {
    const [{ calls, windowMs }] = this.#options.budgets;
    return (calls * 1000) / windowMs;
  }

  /**
   * Waits for this call's turn.
   *
   * @returns nothing to wait for when its turn is now
   * @throws LaneFull at once when its turn would come too late, or later when it did
   * @throws the reason of the deadline's signal
   */
  pass(
    deadline: Pick<Deadline, "signal" | "isOver">,
  ): Promise<void> | undefined {
    if (deadline.isOver) deadline.signal.throwIfAborted();
    const isFirst = this.#waiters.size === 0 && !this.#isMoving;
    const waitMs = isFirst ? this.#take() : undefined;
    if (waitMs === 0) return undefined;
    // What a store elsewhere will say is not known yet: whoever is the first hears it in the queue.
    const turnMs = waitMs instanceof Promise ? 0 : this.#turnMs();
    if (turnMs > this.#options.maxWaitMs) throw new LaneFull(turnMs);
    return this.#queue(deadline.signal, waitMs);
  }

  /** @param firstWaitMs what the store has said to whoever is the first in the queue */
  #queue(
    signal: AbortSignal,
    firstWaitMs: number | Promise<number> | undefined,
  ): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.#waiters.delete(waiter);
        signal.removeEventListener("abort", onAbort);
      };
      const waiter: Waiter = {
        sinceMs: this.#options.clock.monotonicMs(),
        go: () => {
          leave();
          resolve();
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      const onAbort = (): void => {
        waiter.refuse(signal.reason as Error);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#waiters.add(waiter);
      if (!this.#isMoving) void this.#move(firstWaitMs);
    });
  }

  /** The vendor throttled a call of this lane all the same. */
  slowDown(retryAfterMs = 0): void {
    this.#share.cut();
    const untilMs = this.#options.clock.monotonicMs() + retryAfterMs;
    this.#blockedUntilMs = Math.max(this.#blockedUntilMs, untilMs);
  }

  /** Lets waiters go, in order, until nobody waits. */
  async #move(firstWaitMs?: number | Promise<number>): Promise<void> {
    this.#isMoving = true;
    try {
      for (let known = firstWaitMs; ; known = undefined) {
        this.#refuseLate();
        if (this.#waiters.size === 0) return;
        const waitMs = await (known ?? this.#take());
        const [first] = this.#waiters;
        if (waitMs <= 0) {
          first?.go();
          continue;
        }
        this.#refuseLate(waitMs);
        if (this.#waiters.size > 0) await sleep(this.#options.clock, waitMs);
      }
    } catch (error) {
      for (const waiter of this.#waiters) waiter.refuse(error as Error);
    } finally {
      this.#isMoving = false;
    }
  }

  #take(): number | Promise<number> {
    const {
      clock,
      store,
      budgets: [own, ...others],
    } = this.#options;
    const blockedMs = this.#blockedUntilMs - clock.monotonicMs();
    if (blockedMs > 0) return blockedMs;
    return store.take([{ ...own, calls: this.#calls() }, ...others]);
  }

  #calls(): number {
    const [{ calls }] = this.#options.budgets;
    return Math.max(1, Math.floor(calls * this.#share.value));
  }

  /** @param aheadMs how long nobody will go: who would be late by then need not wait for it. @default 0 */
  #refuseLate(aheadMs = 0): void {
    const { clock, maxWaitMs } = this.#options;
    for (const waiter of this.#waiters) {
      if (clock.monotonicMs() + aheadMs - waiter.sinceMs <= maxWaitMs) return;
      waiter.refuse(new LaneFull(Math.max(aheadMs, this.#turnMs())));
    }
  }

  /** When a call that came now would leave at the latest, were the calls of a second to leave at once. */
  #turnMs(): number {
    const {
      clock,
      budgets: [{ windowMs }],
    } = this.#options;
    const blockedMs = Math.max(0, this.#blockedUntilMs - clock.monotonicMs());
    const windows = Math.ceil((this.#waiters.size + 1) / this.#calls());
    return blockedMs + windows * windowMs;
  }
}
