import type { Clock } from "../base/clock.js";
import { steadyNow } from "../base/steadyNow.js";
import type { CallWatch } from "./Observer.js";
import { outcomeOf } from "./outcomeOf.js";

/** Takes the times of one attempt for whoever watches its call. */
export class AttemptTimer {
  readonly #watch: CallWatch;
  readonly #now: () => number;
  readonly #number: number;
  readonly #sinceMs: number;
  #sentMs: number | undefined;

  constructor(watch: CallWatch, clock: Clock, number: number) {
    this.#watch = watch;
    this.#now = steadyNow(clock);
    this.#number = number;
    this.#sinceMs = this.#now();
  }

  /** Its turn has come. */
  sent(): void {
    this.#sentMs = this.#now();
  }

  /** @param found the answer or the failure */
  end(found: unknown): void {
    this.#watch.attempted({
      number: this.#number,
      sinceMs: this.#sinceMs,
      ...(this.#sentMs !== undefined && { sentMs: this.#sentMs }),
      endMs: this.#now(),
      outcome: outcomeOf(found),
    });
  }
}
