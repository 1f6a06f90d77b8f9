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
