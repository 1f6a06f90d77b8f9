interface Place {
  readonly begin: () => void;
  state: "waiting" | "going" | "left";
}

/** Lets so many go at once; the others go in the order in which they came. */
export class Turns {
  readonly #queue: Place[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /**
   * Calls `begin` when it is its turn, never before this has returned.
   *
   * @returns gives the turn back, or stops waiting for it; once is enough
   */
  take(begin: () => void): () => void {
    const place: Place = { begin, state: "waiting" };
    this.#queue.push(place);
    this.#callSoon();
    return () => {
      if (place.state === "going") this.#free += 1;
      place.state = "left";
      this.#callSoon();
    };
  }

  #callSoon(): void {
    queueMicrotask(() => {
      this.#call();
    });
  }

  #call(): void {
    while (this.#free > 0) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      if (next.state !== "waiting") continue;
      next.state = "going";
      this.#free -= 1;
      next.begin();
    }
  }
}
