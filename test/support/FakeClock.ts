import { checkDelay, type Clock } from "../../src/base/clock.js";

interface Timer {
  readonly dueMs: number;
  readonly delayMs: number;
  readonly callback: () => void;
}

/** What the monotonic clock shows at first: nobody can take it for the wall clock. */
const monotonicStartMs = 1_000_000;

/** A clock whose hands a test turns. The wall shows 2026-01-02T03:04:05Z at first unless told otherwise. */
export class FakeClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #watchers = new Set<() => void>();
  #monotonicMs = monotonicStartMs;
  /** How far the wall clock is ahead of the monotonic one. */
  #wallAheadMs: number;

  constructor(wallMs = Date.UTC(2026, 0, 2, 3, 4, 5)) {
    this.#wallAheadMs = wallMs - monotonicStartMs;
  }

  now(): number {
    return this.#monotonicMs + this.#wallAheadMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  /** Sets the wall clock forward, or back by less than nothing. No time passes: timers and lengths stay as they are. */
  shiftWall(ms: number): void {
    this.#wallAheadMs += ms;
  }

  after(delayMs: number, callback: () => void): () => void {
    checkDelay(delayMs);
    const timer: Timer = {
      dueMs: this.#monotonicMs + Math.max(0, delayMs),
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

  /**
   * Lets time pass: turns both hands by `ms`, ringing what falls due in order and letting promises settle
   * between two rings.
   *
   * @throws RangeError for less than nothing: time never goes back, only the wall clock is set back
   */
  async advance(ms: number): Promise<void> {
    if (!(ms >= 0)) throw new RangeError(`Time cannot pass by ${ms} ms.`);
    const untilMs = this.#monotonicMs + ms;
    for (
      let timer = this.#next(untilMs);
      timer !== undefined;
      timer = this.#next(untilMs)
    ) {
      this.#timers.delete(timer);
      this.#monotonicMs = Math.max(this.#monotonicMs, timer.dueMs);
      timer.callback();
      await settle();
    }
    this.#monotonicMs = Math.max(this.#monotonicMs, untilMs);
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
