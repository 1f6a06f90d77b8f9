import type { Clock } from "../../base/clock.js";
import type { CallerLimits } from "./callerLimits.js";
import { Shares, type Holding } from "./CountedSlot.js";

/** From then on a body that is not here is one that drips. The clients and the networks of most are faster. */
const slowAfterMs = 1500;

/** What a piece of a body costs here at least, however few bytes it has: each is an object of its own until all are here. */
const leastPieceBytes = 256;
/** No body has to come in fewer, however small it may be. */
const leastPieces = 100;

/** In how many pieces what may be so large may come. */
export function mostPieces(bodyLimitBytes: number): number {
  return Math.max(leastPieces, Math.floor(bodyLimitBytes / leastPieceBytes));
}

/** What is on its way to a server, for each of its callers. */
export class Arrivals {
  readonly bytes: Shares;
  /** Bodies that have been on their way for a while. */
  readonly slow: Shares;
  /** In how many pieces a body may come. */
  readonly pieces: number;
  readonly clock: Clock;

  constructor(limits: CallerLimits, bodyLimitBytes: number, clock: Clock) {
    this.pieces = mostPieces(bodyLimitBytes);
    this.bytes = new Shares(limits.arrivingBytes);
    this.slow = new Shares(limits.slowArrivals);
    this.clock = clock;
  }
}

/** Why a body is not waited for. */
export type ArrivalRefusal = "caller_share" | "pieces";

/** One body that is on its way. */
export class ArrivingBody {
  readonly #arrivals: Arrivals;
  readonly #sharer: string | undefined;
  readonly #refuse: (reason: ArrivalRefusal) => void;
  readonly #bytes: Holding;
  #slow: Holding | undefined;
  #held = 0;
  #cost = 0;
  #pieces = 0;
  #cancel: (() => void) | undefined;

  /** @param refuse is called when its caller has more on the way than one may; the body is to be released then */
  constructor(
    arrivals: Arrivals,
    sharer: string | undefined,
    refuse: (reason: ArrivalRefusal) => void,
  ) {
    this.#arrivals = arrivals;
    this.#sharer = sharer;
    this.#refuse = refuse;
    this.#bytes = arrivals.bytes.hold(sharer, 0);
    this.#cancel = arrivals.clock.after(slowAfterMs, () => {
      if (arrivals.slow.hasRoom(sharer))
        this.#slow = arrivals.slow.hold(sharer);
      else refuse("caller_share");
    });
  }

  get isWaitedFor(): boolean {
    return this.#cancel !== undefined;
  }

  /** Counts bytes that are to come. */
  announce(bytes: number): void {
    this.#hold(bytes);
  }

  /** Counts a piece that has come. */
  add(bytes: number): void {
    // Released: what still comes is thrown away.
    if (!this.isWaitedFor) return;
    this.#pieces += 1;
    this.#cost += Math.max(bytes, leastPieceBytes);
    if (this.#pieces > this.#arrivals.pieces) this.#refuse("pieces");
    else this.#hold(this.#cost);
  }

  /** It is here, or nobody waits for it. Harmless when it was called already. */
  release(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#bytes.release();
    this.#slow?.release();
  }

  /** Holds as many in all. */
  #hold(bytes: number): void {
    const more = bytes - this.#held;
    if (more <= 0) return;
    if (this.#arrivals.bytes.hasRoom(this.#sharer, more)) {
      this.#bytes.grow(more);
      this.#held = bytes;
    } else this.#refuse("caller_share");
  }
}
