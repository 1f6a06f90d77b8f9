import type { Clock } from "../../base/clock.js";
import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import type { ActionFacts } from "../operations/Operation.js";
import { DeadlineReached, type Deadline } from "../policy/Deadline.js";
import { CALLS_PER_ADDRESS, SECOND_MS, callLimits } from "./callLimits.js";
import { Lane, LaneFull } from "./Lane.js";
import { LocalQuota } from "./LocalQuota.js";
import type { Budget, QuotaStore } from "./QuotaStore.js";

/** What the account may call, and how long a call may wait for it. */
export interface QuotaOptions {
  /** Where uploads of this region have half the figure, it counts. @default cn-shanghai */
  readonly region?: string;
  /** Calls per second by action, where the vendor has granted others than it documents. */
  readonly perSecond?: Readonly<Record<string, number>>;
  /** Calls per second of one egress address, over all actions. @default 300 */
  readonly perAddress?: number;
  /** The longest that a call waits for its turn. @default 5000 */
  readonly maxWaitMs?: number;
  /** Shared by all instances that call for one account. @default a count in this process alone */
  readonly store?: QuotaStore;
}

/** How one action stands with its quota. */
export interface LaneState {
  readonly action: string;
  /** Calls that wait for their turn. */
  readonly waiting: number;
  /** The part of the quota that is used, below 1 after the vendor has throttled us. */
  readonly share: number;
  /** The calls of a second that the quota allows, whatever the share. */
  readonly perSecond: number;
}

/**
 * Lets calls out no faster than the account's quota allows, each action in a lane of its own: first
 * come, first served. What would wait too long is refused at once.
 */
export class QuotaGate {
  readonly #options: QuotaOptions;
  readonly #clock: Clock;
  readonly #store: QuotaStore;
  readonly #address: Budget;
  readonly #lanes = new Map<string, Lane>();

  constructor(options: QuotaOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
    this.#store = options.store ?? new LocalQuota(clock);
    this.#address = {
      name: "address",
      calls: options.perAddress ?? CALLS_PER_ADDRESS,
      windowMs: SECOND_MS,
    };
  }

  /**
   * Waits until a call of this action may be sent.
   *
   * @returns nothing to wait for when that is now
   * @throws VodError `VodClient.QuotaSpent` with the time after which those in front will have gone
   * @throws the reason of the deadline's signal
   */
  pass(
    facts: ActionFacts,
    deadline: Pick<Deadline, "signal" | "isOver">,
  ): Promise<void> | undefined {
    const { action } = facts;
    const explain = (error: unknown): never => {
      if (error instanceof LaneFull)
        throw quotaSpent(action, error.retryAfterMs);
      if (error instanceof DeadlineReached) throw quotaSpent(action);
      throw error;
    };
    try {
      return this.#lane(facts).pass(deadline)?.catch(explain);
    } catch (error) {
      return explain(error);
    }
  }

  /** Tells that the vendor has throttled a call all the same. */
  slowDown(facts: ActionFacts, retryAfterMs: number | undefined): void {
    this.#lane(facts).slowDown(retryAfterMs);
  }

  /** How each action stands that was called so far. */
  get lanes(): readonly LaneState[] {
    return [...this.#lanes].map(([action, { length, share, perSecond }]) => ({
      action,
      waiting: length,
      share,
      perSecond,
    }));
  }

  #lane(facts: ActionFacts): Lane {
    const { action } = facts;
    const known = this.#lanes.get(action);
    if (known !== undefined) return known;
    const {
      region = "cn-shanghai",
      perSecond,
      maxWaitMs = 5000,
    } = this.#options;
    const [usual, ...others] = callLimits(facts, region, perSecond).map(
      (limit) => ({ ...limit, name: `${region} ${action} ${limit.windowMs}` }),
    );
    const lane = new Lane({
      budgets: [usual ?? this.#address, ...others, this.#address],
      store: this.#store,
      clock: this.#clock,
      maxWaitMs,
    });
    this.#lanes.set(action, lane);
    return lane;
  }
}

function quotaSpent(action: string, retryAfterMs?: number): VodError {
  return clientError("VodClient.QuotaSpent", action).with({ retryAfterMs });
}
