import type { Clock } from "../../base/clock.js";
import type { CallerLimits } from "./callerLimits.js";
import { Shares, type Holding } from "./Shares.js";

/** From then on a body that is not here is one that drips. The clients and the networks of most are faster. */
const slowAfterMs = 1500;

/** What is on its way to a server, for each of its callers. */
export class Arrivals {
  readonly bytes: Shares;
  /** Bodies that have been on their way for a while. */
  readonly slow: Shares;
  readonly clock: Clock;

  constructor(limits: CallerLimits, clock: Clock) {
    this.bytes = new Shares(limits.arrivingBytes);
    this.slow = new Shares(limits.slowArrivals);
    this.clock = clock;
  }
}

/** One body that is on its way. */
export class ArrivingBody {
  readonly #arrivals: Arrivals;
  readonly #sharer: string | undefined;
  readonly #refuse: () => void;
  readonly #held: Holding[] = [];
  #cancel: (() => void) | undefined;

  /** @param refuse is called when its caller has more on the way than one may; the body is to be released then */
  constructor(
    arrivals: Arrivals,
    sharer: string | undefined,
    refuse: () => void,
  ) {
    this.#arrivals = arrivals;
    this.#sharer = sharer;
    this.#refuse = refuse;
    this.#cancel = arrivals.clock.after(slowAfterMs, () => {
      this.#take(arrivals.slow, 1);
    });
  }

  /** Counts bytes that are to come, or that have. */
  count(bytes: number): void {
    this.#take(this.#arrivals.bytes, bytes);
  }

  /** It is here, or nobody waits for it. Harmless when it was called already. */
  release(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    for (const holding of this.#held.splice(0)) holding.release();
  }

  #take(shares: Shares, amount: number): void {
    // Released: what still comes is thrown away.
    if (this.#cancel === undefined) return;
    if (shares.hasRoom(this.#sharer, amount))
      this.#held.push(shares.hold(this.#sharer, amount));
    else this.#refuse();
  }
}
