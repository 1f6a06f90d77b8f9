import type { Clock } from "../base/clock.js";

export interface SeenCallbacksOptions {
  readonly clock: Clock;
  /** How long a copy can still arrive. */
  readonly memoryMs: number;
  /** Beyond it the oldest are forgotten. @default 100000 */
  readonly limit?: number;
}

/** Which callbacks have arrived before. */
export class SeenCallbacks {
  readonly #options: Required<SeenCallbacksOptions>;
  /** When each may be forgotten, the earliest first. */
  readonly #expiries = new Map<string, number>();

  constructor(options: SeenCallbacksOptions) {
    this.#options = { limit: 100_000, ...options };
  }

  /** Whether this is the first copy; it is remembered as such. */
  isFirst(key: string): boolean {
    const nowMs = this.#options.clock.monotonicMs();
    if ((this.#expiries.get(key) ?? -Infinity) > nowMs) return false;
    this.#makeRoom(nowMs);
    this.#expiries.set(key, nowMs + this.#options.memoryMs);
    return true;
  }

  /** The next copy counts as the first: this one was not true. */
  forget(key: string): void {
    this.#expiries.delete(key);
  }

  /** Forgets callbacks of which no copy can arrive any more, and the oldest ones beyond the limit. */
  #makeRoom(nowMs: number): void {
    for (const [key, expiryMs] of this.#expiries) {
      const isFull = this.#expiries.size >= this.#options.limit;
      if (expiryMs > nowMs && !isFull) return;
      this.#expiries.delete(key);
    }
  }
}
