import type { VodError } from "../errors/VodError.js";
import { isUnsent, mayBeDone } from "./mayBeDone.js";

/** What the attempts of one call have met so far. */
export class AttemptsMet {
  #isUnclear = false;
  #told: VodError | undefined;

  /** Whether one of them may have done the work. */
  get isUnclear(): boolean {
    return this.#isUnclear;
  }

  /** What they mean for the call as a whole; `undefined` before the first has failed. */
  get told(): VodError | undefined {
    return this.#told;
  }

  /** @returns what is told of the call if this attempt was the last */
  add(found: VodError): VodError {
    // "Nothing was sent" is true of one attempt alone: after one that may have done the work it says too much.
    this.#told =
      this.#told !== undefined && this.#isUnclear && isUnsent(found)
        ? this.#told.with({ attempts: found.attempts })
        : found;
    this.#isUnclear ||= mayBeDone(found);
    return this.#told;
  }
}
