import type { Clock } from "../../base/clock.js";
import type { Logger } from "../../base/logger.js";
import type { ServerObserver } from "../request/ServerObserver.js";
import { callerLimits } from "./callerLimits.js";
import { EventLoopGauge, type LoopDelay } from "./EventLoopGauge.js";
import { LoadGuard } from "./LoadGuard.js";
import type { StreamLimits } from "./StreamLimits.js";

/** How much a server takes on at once. */
export interface LoadOptions {
  /** Requests under way at once, connections that stay open apart; others are refused. @default 1000 */
  readonly maxConcurrentRequests: number;
  /**
   * What one caller may take at once, as a part of what all may: slots while there are none left for others,
   * connections that stay open, bodies on their way. It is the address' share until the caller is known, and
   * that of nobody who comes through a router that has proved to be one. At least 10 of each. 1: no limit.
   *
   * @default 0.25
   */
  readonly callerShare: number;
  /** How late the event loop may be for two seconds before requests are refused. @default 1000 */
  readonly maxLoopDelayMs: number;
  /** Tells how late it is; ended with the server. @default that of this process */
  readonly loopDelay?: LoopDelay;
  /** What subscriptions may take. @default see `StreamLimits` */
  readonly streamLimits: StreamLimits;
  readonly bodyLimitBytes: number;
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
