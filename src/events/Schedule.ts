import type { Clock } from "../base/clock.js";
import { guarded } from "../base/guarded.js";
import type { Logger } from "../base/logger.js";

/** When something is due, and from when on it may be done. */
interface Entry {
  readonly dueMs: number;
  readonly earliestMs: number;
}

export interface ScheduleOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called for what is due, and for what may be done early and fills the last group. */
  readonly onDue: (id: string) => void;
  /** How many go together. */
  readonly groupSize: number;
}

/** When to look at what again: one timer for all, and none when there is nothing. */
export class Schedule {
  readonly #options: ScheduleOptions;
  readonly #entries = new Map<string, Entry>();
  #armedMs = Infinity;
  #disarm: () => void = () => undefined;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  /** Replaces what was set for the id. @param slackMs how much earlier it may be done, to fill a group */
  set(id: string, delayMs: number, slackMs: number): void {
    const dueMs = this.#options.clock.monotonicMs() + delayMs;
    this.#entries.set(id, { dueMs, earliestMs: dueMs - slackMs });
    if (dueMs < this.#armedMs) this.#arm(dueMs);
  }

  delete(id: string): void {
    this.#entries.delete(id);
    if (this.#entries.size === 0) this.#rest();
  }

  clear(): void {
    this.#entries.clear();
    this.#rest();
  }

  #arm(dueMs: number): void {
    const { clock } = this.#options;
    this.#disarm();
    this.#armedMs = dueMs;
    this.#disarm = clock.after(dueMs - clock.monotonicMs(), () => {
      this.#rest();
      this.#ring();
    });
  }

  #rest(): void {
    this.#disarm();
    this.#disarm = () => undefined;
    this.#armedMs = Infinity;
  }

  #ring(): void {
    const ids = this.#takeDue();
    let nextMs = Infinity;
    for (const { dueMs } of this.#entries.values())
      nextMs = Math.min(nextMs, dueMs);
    if (nextMs !== Infinity) this.#arm(nextMs);
    const { logger, onDue } = this.#options;
    for (const id of ids)
      guarded(logger, { door: "timer", id }, () => {
        onDue(id);
      });
  }

  #takeDue(): readonly string[] {
    const { clock, groupSize } = this.#options;
    const nowMs = clock.monotonicMs();
    const entries = [...this.#entries];
    const due = entries.filter(([, { dueMs }]) => dueMs <= nowMs);
    const early = entries
      .filter(([, entry]) => entry.dueMs > nowMs && entry.earliestMs <= nowMs)
      .sort(([, one], [, other]) => one.dueMs - other.dueMs);
    const room = (groupSize - (due.length % groupSize)) % groupSize;
    const ids = [...due, ...early.slice(0, room)].map(([id]) => id);
    for (const id of ids) this.#entries.delete(id);
    return ids;
  }
}
