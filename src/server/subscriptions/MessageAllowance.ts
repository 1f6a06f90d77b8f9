import type { Clock } from "../../base/clock.js";
import type { StreamLimits } from "../overload/StreamLimits.js";

/** So many bytes of a message count as one message. */
const bytesPerMessage = 4096;

/**
 * What a client may send on one WebSocket beside operations, which are charged: pings, pongs, completions. A bucket
 * that fills again as time passes, so that what comes at once is allowed and what goes on without end is not.
 */
export class MessageAllowance {
  readonly #clock: Clock;
  readonly #limits: Pick<StreamLimits, "messageBurst" | "messagesPerSecond">;
  #left: number;
  #countedMs: number;

  constructor(clock: Clock, limits: StreamLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#left = limits.messageBurst;
    this.#countedMs = clock.monotonicMs();
  }

  /** Counts a message, a long one as several. @returns whether it was allowed */
  spend(bytes = 0): boolean {
    this.#refill();
    this.#left -= 1 + Math.floor(bytes / bytesPerMessage);
    return this.#left >= 0;
  }

  /** Allows for a message that answers to an operation: its completion. */
  earn(): void {
    // The next refill keeps it within the burst.
    this.#left += 1;
  }

  /** Begins anew, as if nothing had been sent. */
  reset(): void {
    this.#left = this.#limits.messageBurst;
  }

  #refill(): void {
    const nowMs = this.#clock.monotonicMs();
    const { messageBurst, messagesPerSecond } = this.#limits;
    const grown = ((nowMs - this.#countedMs) / 1000) * messagesPerSecond;
    this.#left = Math.min(this.#left + grown, messageBurst);
    this.#countedMs = nowMs;
  }
}
