import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import { OverloadWindow } from "./OverloadWindow.js";
import {
  type CallerLimits,
  callerLimits,
  type ShareOptions,
} from "./callerLimits.js";
import { type LoopDelay, EventLoopGauge } from "./EventLoopGauge.js";
import { CountedSlot, Shares } from "./CountedSlot.js";
import type { ShedReason, ServerObserver } from "../request/ServerObserver.js";

/** What a server takes on at once. */
export interface LoadGuardOptions {
  readonly maxConcurrentRequests: number;
  readonly maxLoopDelayMs: number;
  readonly callerLimits: CallerLimits;
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
  readonly #windows: Readonly<Record<ShedReason, OverloadWindow>>;
  readonly #requestsOf: Shares;
  readonly #connectionsOf: Shares;
  #requests = 0;

  constructor(options: LoadGuardOptions) {
    this.#options = options;
    const { maxConcurrentRequests, maxLoopDelayMs, loopDelay } = options;
    this.#requestsOf = new Shares(options.callerLimits.requests);
    this.#connectionsOf = new Shares(options.callerLimits.connections);
    this.#windows = {
      concurrency: this.#window(
        "concurrency",
        () => this.#requests <= calmShare * maxConcurrentRequests,
      ),
      event_loop_delay: this.#window(
        "event_loop_delay",
        () => loopDelay.ms <= calmShare * maxLoopDelayMs,
      ),
      connections: this.#window("connections", () => true),
      caller_share: this.#window("caller_share", () => true),
    };
  }

  /** What one caller may take of it. */
  get callerLimits(): CallerLimits {
    return this.#options.callerLimits;
  }

  /** Requests under way. */
  get requests(): number {
    return this.#requests;
  }

  /**
   * Whether others had better be sent elsewhere. Connections that stay open are no reason: queries need none.
   * Nor is a caller who has more than a share: others are served.
   */
  get isOverloaded(): boolean {
    const { concurrency, event_loop_delay: delay } = this.#windows;
    return concurrency.isOn || delay.isOn;
  }

  /**
   * Takes in a request, or says why not. A caller may have what nobody else asks for. When there is no room, one
   * who has a share or more is refused, and places are kept for the others.
   *
   * @param caller whose share it is; without a name it is nobody's in particular, and has no part in those places
   */
  takeRequest(caller: string | undefined): CountedSlot | ShedReason {
    const late = this.#refusalForDelay(caller);
    if (late !== undefined) return late;
    if (this.#isFull) {
      const { maxConcurrentRequests, callerLimits } = this.#options;
      if (!this.#requestsOf.hasRoom(caller))
        return this.refuse("caller_share", caller);
      const places = maxConcurrentRequests + callerLimits.reservedPlaces;
      if (caller === undefined || this.#requests >= places)
        return this.refuse("concurrency", caller);
    }
    this.#requests += 1;
    return new CountedSlot({
      shares: this.#requestsOf,
      caller,
      isScarce: () => this.#requests > this.#options.maxConcurrentRequests,
      onFree: () => {
        this.#requests -= 1;
      },
    });
  }

  /** Takes in a connection that stays open, or says why not; it does not count as a request. */
  takeStream(caller: string | undefined): CountedSlot | ShedReason {
    const late = this.#refusalForDelay(caller);
    if (late !== undefined) return late;
    if (!this.#connectionsOf.hasRoom(caller))
      return this.refuse("caller_share", caller);
    return new CountedSlot({
      shares: this.#connectionsOf,
      caller,
      isScarce: () => true,
      onFree: () => undefined,
    });
  }

  /** Counts a refusal. @param caller who was refused, as far as is known @returns its reason */
  refuse(reason: ShedReason, caller?: string): ShedReason {
    this.#windows[reason].refuse(caller);
    this.#options.onShed(reason);
    return reason;
  }

  /** Ends measuring. */
  close(): void {
    for (const window of Object.values(this.#windows)) window.close();
    this.#options.loopDelay.close();
  }

  get #isFull(): boolean {
    return this.#requests >= this.#options.maxConcurrentRequests;
  }

  #refusalForDelay(caller: string | undefined): ShedReason | undefined {
    const { loopDelay, maxLoopDelayMs } = this.#options;
    return loopDelay.ms > maxLoopDelayMs
      ? this.refuse("event_loop_delay", caller)
      : undefined;
  }

  #window(reason: ShedReason, isCalm: () => boolean): OverloadWindow {
    const { clock, logger, maxConcurrentRequests, maxLoopDelayMs } =
      this.#options;
    return new OverloadWindow({
      clock,
      isCalm,
      onBegin: (caller) => {
        const limits = { maxConcurrentRequests, maxLoopDelayMs };
        const fields = { reason, requests: this.#requests, ...limits };
        if (reason === "caller_share")
          logger.warn(
            { ...fields, sharer: caller },
            "a caller has more than a share: what exceeds it is refused from now on",
          );
        else
          logger.warn(fields, "overloaded: requests are refused from now on");
      },
      onEnd: (summary) => {
        const fields = { reason, ...summary };
        if (reason === "caller_share")
          logger.info(fields, "callers keep to their shares again");
        else logger.info(fields, "no longer overloaded");
      },
    });
  }
}

/** How much a server takes on at once. */
export interface LoadOptions extends ShareOptions {
  /** How late the event loop may be for two seconds before requests are refused. @default 1000 */
  readonly maxLoopDelayMs: number;
  /** Tells how late it is; ended with the server. @default that of this process */
  readonly loopDelay?: LoopDelay;
  readonly observer?: ServerObserver;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The guard of a server, as its options say. */
export function guardLoad(options: LoadOptions): LoadGuard {
  const { clock, observer } = options;
  return new LoadGuard({
    ...options,
    callerLimits: callerLimits(options),
    loopDelay: options.loopDelay ?? new EventLoopGauge(clock),
    onShed: (reason) => observer?.shed(reason),
  });
}
