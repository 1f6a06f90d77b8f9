import type { Holding, Shares } from "./Shares.js";

/** How a place is counted. */
export interface PlaceOptions {
  /** Where it is counted for its caller. */
  readonly shares: Shares;
  /** Who holds it, as far as is known. Without a name: nobody in particular. */
  readonly caller: string | undefined;
  /** Whether others have to be thought of: a caller then keeps to a share. */
  readonly isScarce: () => boolean;
  /** The place is free again. */
  readonly onFree: () => void;
}

/**
 * What a request takes of the server, for as long as somebody holds it: the connection until the answer has
 * left, and the work, which goes on where a caller hangs up on a write.
 */
export class Place {
  readonly #options: PlaceOptions;
  readonly #holding: Holding;
  #caller: string | undefined;
  #holders = 1;

  constructor(options: PlaceOptions) {
    this.#options = options;
    this.#caller = options.caller;
    this.#holding = options.shares.hold(options.caller);
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

  hold(): void {
    this.#holders += 1;
  }

  release(): void {
    if (this.#holders === 0) return;
    this.#holders -= 1;
    if (this.#holders === 0) this.#free();
  }

  /** Frees it whoever still holds it: what goes on is counted as something else. */
  giveBack(): void {
    if (this.#holders > 0) this.#free();
    this.#holders = 0;
  }

  #free(): void {
    this.#holding.release();
    this.#options.onFree();
  }
}
