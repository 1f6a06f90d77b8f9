import type { Clock } from "./clock.js";
import { guarded } from "./guarded.js";
import type { Logger } from "./logger.js";

/** A clock whose timers cost themselves alone when what they call back fails. */
export function guardedClock(clock: Clock, logger: Logger): Clock {
  return {
    now: () => clock.now(),
    monotonicMs: () => clock.monotonicMs(),
    after: (delayMs, callback) =>
      clock.after(delayMs, () => {
        guarded(logger, { door: "timer", delayMs }, callback);
      }),
  };
}
