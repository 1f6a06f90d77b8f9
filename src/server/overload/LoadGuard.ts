import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import { Episode } from "./Episode.js";
import type { LoopDelay } from "./LoopDelay.js";
import { Place } from "./Place.js";
import type { ShedReason } from "./ShedReason.js";

/** What a server takes on at once. */
export interface LoadGuardOptions {
  readonly maxConcurrentRequests: number;
  readonly maxLoopDelayMs: number;
  readonly loopDelay: LoopDelay;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Is told of each refusal. */
  readonly onShed: (reason: ShedReason) => void;
}

/** Of a limit: below it there is room again. */
const calmShare = 0.8;

/** Counts what is under way, and refuses what would be too much: before anything was spent on it. */
export class LoadGuard {
  readonly #options: LoadGuardOptions;
  readonly #episodes: Readonly<Record<ShedReason, Episode>>;
  #requests = 0;

  constructor(options: LoadGuardOptions) {
    this.#options = options;
    const { maxConcurrentRequests, maxLoopDelayMs, loopDelay } = options;
    this.#episodes = {
      concurrency: this.#episode(
        "concurrency",
        () => this.#requests <= calmShare * maxConcurrentRequests,
      ),
      event_loop_delay: this.#episode(
        "event_loop_delay",
        () => loopDelay.ms <= calmShare * maxLoopDelayMs,
      ),
      connections: this.#episode("connections", () => true),
    };
  }

  /** Requests under way. */
  get requests(): number {
    return this.#requests;
  }

  /** Whether others had better be sent elsewhere. Connections that stay open are no reason: queries need none. */
  get isOverloaded(): boolean {
    const { concurrency, event_loop_delay: delay } = this.#episodes;
    return concurrency.isOn || delay.isOn;
  }

  /** Takes in a request, or says why not. */
  takeRequest(): Place | ShedReason {
    const refusal = this.refusalOfStream();
    if (refusal !== undefined) return refusal;
    if (this.#requests >= this.#options.maxConcurrentRequests)
      return this.refuse("concurrency");
    this.#requests += 1;
    return new Place(() => {
      this.#requests -= 1;
    });
  }

  /** Why a connection that stays open cannot be taken; it does not count as a request. */
  refusalOfStream(): ShedReason | undefined {
    const { loopDelay, maxLoopDelayMs } = this.#options;
    return loopDelay.ms > maxLoopDelayMs
      ? this.refuse("event_loop_delay")
      : undefined;
  }

  /** Counts a refusal. @returns its reason */
  refuse(reason: ShedReason): ShedReason {
    this.#episodes[reason].refuse();
    this.#options.onShed(reason);
    return reason;
  }

  /** Ends measuring. */
  close(): void {
    for (const episode of Object.values(this.#episodes)) episode.close();
    this.#options.loopDelay.close();
  }

  #episode(reason: ShedReason, isCalm: () => boolean): Episode {
    const { clock, logger, maxConcurrentRequests, maxLoopDelayMs } =
      this.#options;
    return new Episode({
      clock,
      isCalm,
      onBegin: () => {
        const limits = { maxConcurrentRequests, maxLoopDelayMs };
        logger.warn(
          { reason, requests: this.#requests, ...limits },
          "overloaded: requests are refused from now on",
        );
      },
      onEnd: (summary) => {
        logger.info({ reason, ...summary }, "no longer overloaded");
      },
    });
  }
}
