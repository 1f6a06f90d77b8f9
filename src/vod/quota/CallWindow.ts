/** When the last calls were made: enough to say whether one more fits into the window that slides behind us. */
export class CallWindow {
  /** A ring: the oldest remembered call is overwritten by the next. */
  readonly #atMs: Float64Array;
  #next = 0;

  constructor(capacity: number) {
    this.#atMs = new Float64Array(capacity).fill(-Infinity);
  }

  /** One that remembers the same calls, and has room for more. @param capacity at least as large */
  grown(capacity: number): CallWindow {
    const window = new CallWindow(capacity);
    for (const atMs of this.#atMs.toSorted()) window.add(atMs);
    return window;
  }

  /** How many calls it can remember. */
  get capacity(): number {
    return this.#atMs.length;
  }

  /**
   * @param calls how many fit into the window; at least 1, at most the capacity
   * @returns the milliseconds until one more fits; 0 when it does now
   */
  waitMs(calls: number, windowMs: number, nowMs: number): number {
    const { capacity } = this;
    const limiting = this.#atMs[(this.#next - calls + capacity) % capacity];
    return Math.max(0, (limiting ?? -Infinity) + windowMs - nowMs);
  }

  /** Counts a call. */
  add(nowMs: number): void {
    this.#atMs[this.#next] = nowMs;
    this.#next = (this.#next + 1) % this.capacity;
  }
}
