import type { Clock } from "../../base/clock.js";

/** What remains of the budget after the vendor has throttled us, and how it comes back. */
const CUT = 0.7;
const REGAINED_PER_SECOND = 0.05;
/** Calls that left together are throttled together: that is one reason to slow down, not thirty. */
const ONE_CUT_PER_MS = 1000;

/**
 * How much of a budget is worth trying. The account is shared: other programs spend from the same
 * quota, and only the vendor's refusals tell. Cut at once, regained slowly.
 */
export class AdaptiveShare {
  readonly #clock: Clock;
  #share = 1;
  #cutMs = -Infinity;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** At most 1. What a second gives back keeps it above 0.11, though a call be throttled every second. */
  get value(): number {
    const sinceMs = this.#clock.monotonicMs() - this.#cutMs;
    return Math.min(1, this.#share + (sinceMs / 1000) * REGAINED_PER_SECOND);
  }

  /** The vendor has throttled a call. */
  cut(): void {
    const nowMs = this.#clock.monotonicMs();
    if (nowMs - this.#cutMs < ONE_CUT_PER_MS) return;
    this.#share = this.value * CUT;
    this.#cutMs = nowMs;
  }
}
