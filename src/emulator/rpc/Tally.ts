interface Waiter {
  readonly count: number;
  readonly resolve: () => void;
}

/** Counts, and tells those who wait when a number is reached. */
export class Tally {
  #count = 0;
  #waiters: readonly Waiter[] = [];

  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#count += 1;
    const isDue = ({ count }: Waiter): boolean => count <= this.#count;
    const due = this.#waiters.filter(isDue);
    this.#waiters = this.#waiters.filter((waiter) => !isDue(waiter));
    for (const { resolve } of due) resolve();
  }

  /** Resolves once the count is `count` or more; at once when it is already. */
  async reached(count: number): Promise<void> {
    if (this.#count >= count) return;
    await new Promise<void>((resolve) => {
      this.#waiters = [...this.#waiters, { count, resolve }];
    });
  }
}
