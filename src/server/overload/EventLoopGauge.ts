import { monitorEventLoopDelay, type IntervalHistogram } from "node:perf_hooks";
import type { Clock } from "../../base/clock.js";

/** Tells how late the event loop runs what is due. */
export interface LoopDelay {
  /** Milliseconds: what has held for a while, not a single hitch. Cheap, so that every request can ask. */
  readonly ms: number;
  /** Ends measuring. */
  close(): void;
}

/** How often Node.js measures; what it tells includes this. */
const resolutionMs = 20;
const windowMs = 1000;
const nanosecondsPerMs = 1e6;

/** What is read of Node.js's histogram. */
export type DelayHistogram = Pick<
  IntervalHistogram,
  "count" | "mean" | "reset" | "disable"
>;

/**
 * How late the event loop is: the lesser of the means of the last two seconds. One stall, of a collection or
 * of a document that takes long to check, is over when it is noticed; refusing others then helps nobody.
 *
 * It looks when it is asked, so that it needs no timer. A second in which nobody asks just lasts longer.
 *
 * @see https://nodejs.org/api/perf_hooks.html#perf_hooksmonitoreventloopdelayoptions
 */
export class EventLoopGauge implements LoopDelay {
  readonly #clock: Clock;
  readonly #histogram: DelayHistogram;
  #sinceMs: number;
  #lastMs = 0;
  #heldMs = 0;

  /** @param histogram @default Node.js's own, which begins to measure */
  constructor(clock: Clock, histogram: DelayHistogram = measuring()) {
    this.#clock = clock;
    this.#histogram = histogram;
    this.#sinceMs = clock.monotonicMs();
  }

  get ms(): number {
    const elapsedMs = this.#clock.monotonicMs() - this.#sinceMs;
    if (elapsedMs >= windowMs) this.#endWindow(elapsedMs);
    return this.#heldMs;
  }

  close(): void {
    this.#histogram.disable();
  }

  #endWindow(elapsedMs: number): void {
    const { count, mean } = this.#histogram;
    // Nothing was measured: the loop has stood still all the while.
    const delayMs =
      count === 0 ? elapsedMs : mean / nanosecondsPerMs - resolutionMs;
    this.#heldMs = Math.max(0, Math.min(delayMs, this.#lastMs));
    this.#lastMs = delayMs;
    this.#histogram.reset();
    this.#sinceMs += elapsedMs;
  }
}

function measuring(): DelayHistogram {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  histogram.enable();
  return histogram;
}
