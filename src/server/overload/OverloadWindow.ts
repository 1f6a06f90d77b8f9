import type { Clock } from "../../base/clock.js";

/** What a window depends on, and whom it tells. */
export interface OverloadWindowOptions {
  readonly clock: Clock;
  /** Whether there is room again, by a margin. */
  readonly isCalm: () => boolean;
  /** @param caller who was refused first, as far as is known */
  readonly onBegin: (caller: string | undefined) => void;
  readonly onEnd: (summary: OverloadWindowSummary) => void;
}

/** What a window was. */
export interface OverloadWindowSummary {
  /** How many were refused. */
  readonly refused: number;
  readonly durationMs: number;
}

const quietMs = 5000;
const lookEveryMs = 1000;

/**
 * A time of refusals: it begins with the first one, and ends when there is room and nobody was refused for
 * five seconds. So it is told of twice, however many are refused, and does not flicker.
 */
export class OverloadWindow {
  readonly #options: OverloadWindowOptions;
  #refused = 0;
  #beganMs = 0;
  #lastMs = 0;
  #cancel: (() => void) | undefined;

  constructor(options: OverloadWindowOptions) {
    this.#options = options;
  }

  get isOn(): boolean {
    return this.#cancel !== undefined;
  }

  /** Somebody was refused. */
  refuse(caller?: string): void {
    this.#lastMs = this.#options.clock.monotonicMs();
    if (!this.isOn) this.#begin(caller);
    this.#refused += 1;
  }

  /** Forgets it, without a word. */
  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #begin(caller: string | undefined): void {
    this.#refused = 0;
    this.#beganMs = this.#lastMs;
    this.#lookLater();
    this.#options.onBegin(caller);
  }

  #lookLater(): void {
    this.#cancel = this.#options.clock.after(lookEveryMs, () => {
      const now = this.#options.clock.monotonicMs();
      if (now - this.#lastMs < quietMs || !this.#options.isCalm())
        this.#lookLater();
      else this.#end(now - this.#beganMs);
    });
  }

  #end(durationMs: number): void {
    this.#cancel = undefined;
    this.#options.onEnd({ refused: this.#refused, durationMs });
  }
}
