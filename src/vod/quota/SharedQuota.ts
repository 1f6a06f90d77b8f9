import type { Clock } from "../../base/clock.js";
import { LocalQuota } from "./LocalQuota.js";
import type { Budget, QuotaStore } from "./QuotaStore.js";
import { SECOND_MS } from "./callLimits.js";

export interface SharedQuotaOptions {
  /** Counts for all instances. Rejects when it cannot, and once when it could not since it was asked last. */
  readonly common: QuotaStore;
  /** The part of each budget that this instance keeps to on its own; of all instances at most 1 together. */
  readonly share: number;
  readonly clock: Clock;
}

/** How long an instance alone goes on before it asks for the common count again. */
const RETRY_MS = 500;

/**
 * How long an instance that has found the common count again stays within its share as well: until every
 * other has found it too, and what they sent meanwhile has left the window. A Redis client tries to connect
 * every two seconds at least, for two at most; and nobody is asked again before `RETRY_MS`.
 */
const REJOIN_MS = 5000 + SECOND_MS;

/**
 * The account's budgets as all instances share them, by a count that can fail. While it does each keeps
 * to its share. Neither change may let more than the quota through:
 *
 * - Who loses the count grants nothing for one window: until then what others took from it still counts.
 * - Who finds it again takes each call from the count and from its share, until all have found it.
 */
export class SharedQuota implements QuotaStore {
  readonly #common: QuotaStore;
  readonly #clock: Clock;
  /** Counts in every phase what this instance has sent. */
  readonly #own: LocalQuota;
  /** Since when the common count answers; undefined while it does not. Whoever starts takes it for granted. */
  #foundMs: number | undefined = -Infinity;
  #heldUntilMs = -Infinity;
  #nextTryMs = -Infinity;

  constructor({ common, share, clock }: SharedQuotaOptions) {
    this.#common = common;
    this.#clock = clock;
    this.#own = new LocalQuota(clock, share);
  }

  /** Never rejects. */
  async take(budgets: readonly Budget[]): Promise<number> {
    if (!this.#isJoined) return this.#takeOwn(budgets);
    const waitMs = await this.#takeCommon(budgets);
    if (waitMs === 0) this.#own.count(budgets);
    return waitMs ?? this.#takeOwn(budgets);
  }

  get #isJoined(): boolean {
    const foundMs = this.#foundMs ?? Infinity;
    return this.#clock.monotonicMs() - foundMs >= REJOIN_MS;
  }

  /**
   * Takes from this instance's share, and from the common count if it answers. A call that the count then
   * refuses is counted here all the same: for a few seconds that is on the safe side.
   */
  async #takeOwn(budgets: readonly Budget[]): Promise<number> {
    const nowMs = this.#clock.monotonicMs();
    if (nowMs < this.#heldUntilMs) return this.#heldUntilMs - nowMs;
    const ownWaitMs = this.#own.take(budgets);
    if (ownWaitMs > 0 || nowMs < this.#nextTryMs) return ownWaitMs;
    const wasFound = this.#foundMs !== undefined;
    const waitMs = await this.#takeCommon(budgets);
    if (waitMs !== undefined) return waitMs;
    return wasFound ? SECOND_MS : 0;
  }

  /** @returns undefined when the count does not answer */
  async #takeCommon(budgets: readonly Budget[]): Promise<number | undefined> {
    try {
      const waitMs = await this.#common.take(budgets);
      this.#foundMs ??= this.#clock.monotonicMs();
      this.#nextTryMs = -Infinity;
      return waitMs;
    } catch {
      this.#lose();
      return undefined;
    }
  }

  #lose(): void {
    const nowMs = this.#clock.monotonicMs();
    this.#nextTryMs = nowMs + RETRY_MS;
    // Calls that were under way fail later: the first has told all there is to learn.
    if (this.#foundMs !== undefined) this.#heldUntilMs = nowMs + SECOND_MS;
    this.#foundMs = undefined;
  }
}
