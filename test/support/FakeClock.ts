import type { Clock } from "../../src/base/clock.js";

interface Timer {
  readonly dueMs: number;
  readonly delayMs: number;
  readonly callback: () => void;
}

/** A clock whose hands a test turns. Starts at 2026-01-02T03:04:05Z unless told otherwise. */
export class FakeClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #watchers = new Set<() => void>();
  #nowMs: number;

  constructor(startMs = Date.UTC(2026, 0, 2, 3, 4, 5)) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer: Timer = {
      dueMs: this.#nowMs + Math.max(0, delayMs),
      delayMs,
      callback,
    };
    this.#timers.add(timer);
    for (const watcher of this.#watchers) watcher();
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** How many timers wait at present. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Turns the hands by `ms`, ringing what falls due in order and letting promises settle between two rings. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    for (
      let timer = this.#next(untilMs);
      timer !== undefined;
      timer = this.#next(untilMs)
    ) {
      this.#timers.delete(timer);
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      timer.callback();
      await settle();
    }
    this.#nowMs = untilMs;
    await settle();
  }

  /** Resolves as soon as a timer with a delay that `matches` waits. */
  async scheduled(matches: (delayMs: number) => boolean): Promise<void> {
    const found = (): boolean =>
      [...this.#timers].some(({ delayMs }) => matches(delayMs));
    if (found()) return;
    await new Promise<void>((resolve) => {
      const watcher = (): void => {
        if (!found()) return;
        this.#watchers.delete(watcher);
        resolve();
      };
      this.#watchers.add(watcher);
    });
  }

  #next(untilMs: number): Timer | undefined {
    return [...this.#timers]
      .filter(({ dueMs }) => dueMs <= untilMs)
      .reduce<Timer | undefined>(
        (first, timer) =>
          first === undefined || timer.dueMs < first.dueMs ? timer : first,
        undefined,
      );
  }
}

/** Lets everything that is ready to run do so. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1)
    await new Promise<void>((resolve) => setImmediate(resolve));
}
