import type { CallLimit } from "./callLimits.js";

/** A budget that calls are taken from. */
export interface Budget extends CallLimit {
  /** Whoever uses the same name shares the budget. */
  readonly name: string;
}

/** Counts calls against budgets: in this process alone, or for all instances together. */
export interface QuotaStore {
  /**
   * Takes one call from each of the budgets, or from none.
   *
   * @returns 0 when it was granted, else the milliseconds after which asking again can succeed. Not a
   * promise where the answer is known at once: an idle client must not wait for anything.
   */
  take(budgets: readonly Budget[]): number | Promise<number>;
}
