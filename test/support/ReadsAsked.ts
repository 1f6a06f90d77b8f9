import type { CallWatch, Observer } from "../../src/vod/index.js";

const watch: CallWatch = {
  within: (run) => run(),
  attempted: () => undefined,
  end: () => undefined,
};

/** Counts the single reads that are asked for, so that a test knows who stands in the queue. */
export class ReadsAsked implements Observer {
  #count = 0;
  readonly #watchers = new Set<() => void>();

  /** Resolves once so many different reads were asked for. */
  async reached(count: number): Promise<void> {
    while (this.#count < count)
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
  }

  call(): CallWatch {
    return watch;
  }

  asker(): undefined {
    this.#count += 1;
    for (const tell of this.#watchers) tell();
    this.#watchers.clear();
    return undefined;
  }

  batch<T>(_batch: unknown, run: () => T): T {
    return run();
  }

  circuit(): void {
    // Nobody asks.
  }
}
