import type { RequestSlot } from "../request/RequestRecord.js";

/** How a slot is counted. */
export interface SlotOptions {
  /** Where it is counted for its caller. */
  readonly shares: Shares;
  /** Who holds it, as far as is known. Without a name: nobody in particular. */
  readonly caller: string | undefined;
  /** Whether others have to be thought of: a caller then keeps to a share. */
  readonly isScarce: () => boolean;
  /** The slot is free again. */
  readonly onFree: () => void;
}

/**
 * What a request takes of the server, for as long as somebody holds it: whoever has taken it, and the work, which
 * goes on where a caller hangs up on a write.
 */
export class CountedSlot implements RequestSlot {
  /** To be called by whoever has taken it; harmless when it was called already. */
  readonly release: () => void;
  readonly #options: SlotOptions;
  readonly #holding: Holding;
  #caller: string | undefined;
  #holders = 0;
  #isFree = false;

  constructor(options: SlotOptions) {
    this.#options = options;
    this.#caller = options.caller;
    this.#holding = options.shares.hold(options.caller);
    this.release = this.hold();
  }

  /** Counts it for the caller who has been found to hold it. @returns false if that is more than a share */
  countFor(caller: string | undefined): boolean {
    const { shares, isScarce } = this.#options;
    if (caller === this.#caller) return true;
    if (isScarce() && !shares.hasRoom(caller)) return false;
    this.#holding.moveTo(caller);
    this.#caller = caller;
    return true;
  }

  /** Has it kept for one more. @returns a function that ends that; harmless when it was called already */
  hold(): () => void {
    let isHeld = true;
    this.#holders += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holders -= 1;
      if (this.#holders === 0) this.giveBack();
    };
  }

  /** Frees it whoever still holds it: what goes on is counted as something else. */
  giveBack(): void {
    if (this.#isFree) return;
    this.#isFree = true;
    this.#holding.release();
    this.#options.onFree();
  }
}

/** Counts what each caller holds of something that all have to share. */
export class Shares {
  /** What one caller may hold. */
  readonly limit: number;
  readonly #held = new Map<string, number>();

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Whether a caller may hold so much more. A caller without a name is not limited. */
  hasRoom(caller: string | undefined, amount = 1): boolean {
    return (
      caller === undefined ||
      (this.#held.get(caller) ?? 0) + amount <= this.limit
    );
  }

  /** Counts so much for a caller, whether or not there is room, until it is released. */
  hold(caller: string | undefined, amount = 1): Holding {
    let owner = caller;
    let held = amount;
    let isHeld = true;
    this.#add(owner, held);
    return {
      moveTo: (next) => {
        if (!isHeld) return;
        this.#add(owner, -held);
        this.#add(next, held);
        owner = next;
      },
      grow: (more) => {
        if (!isHeld) return;
        this.#add(owner, more);
        held += more;
      },
      release: () => {
        if (isHeld) this.#add(owner, -held);
        isHeld = false;
      },
    };
  }

  #add(caller: string | undefined, amount: number): void {
    if (caller === undefined) return;
    const held = (this.#held.get(caller) ?? 0) + amount;
    if (held > 0) this.#held.set(caller, held);
    else this.#held.delete(caller);
  }
}

/** What somebody holds. */
export interface Holding {
  /** Counts it for another caller from now on; harmless once it is released. */
  readonly moveTo: (caller: string | undefined) => void;
  /** Holds so much more, whether or not there is room; harmless once it is released. */
  readonly grow: (amount: number) => void;
  /** Harmless when it was done already. */
  readonly release: () => void;
}
