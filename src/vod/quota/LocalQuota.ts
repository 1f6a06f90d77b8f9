import type { Clock } from "../../base/clock.js";
import { CallWindow } from "./CallWindow.js";
import type { Budget, QuotaStore } from "./QuotaStore.js";

/** The budgets of one process. Exact: no stretch of the window's length ever holds a call too many. */
export class LocalQuota implements QuotaStore {
  readonly #clock: Clock;
  readonly #share: number;
  readonly #windows = new Map<string, CallWindow>();

  /** @param share the part of every budget that is this process's own, above 0 and at most 1 */
  constructor(clock: Clock, share = 1) {
    this.#clock = clock;
    this.#share = share;
  }

  take(budgets: readonly Budget[]): number {
    const nowMs = this.#clock.monotonicMs();
    const waitMs = Math.max(
      ...budgets.map((budget) =>
        this.#windowOf(budget).waitMs(
          this.#callsOf(budget),
          budget.windowMs,
          nowMs,
        ),
      ),
    );
    if (waitMs <= 0) this.count(budgets);
    return waitMs;
  }

  /** Counts a call that was granted elsewhere, whether there was room for it here or not. */
  count(budgets: readonly Budget[]): void {
    const nowMs = this.#clock.monotonicMs();
    for (const budget of budgets) this.#windowOf(budget).add(nowMs);
  }

  #callsOf({ calls }: Budget): number {
    return Math.max(1, Math.floor(calls * this.#share));
  }

  #windowOf(budget: Budget): CallWindow {
    const known = this.#windows.get(budget.name);
    const calls = this.#callsOf(budget);
    // A budget that was cut may grow again, and the cut one fits into the larger window.
    if (known !== undefined && known.capacity >= calls) return known;
    const window = known?.grown(calls) ?? new CallWindow(calls);
    this.#windows.set(budget.name, window);
    return window;
  }
}
