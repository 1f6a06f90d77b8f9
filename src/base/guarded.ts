import type { LogFields, Logger } from "./logger.js";
import type { Clock } from "./clock.js";

/**
 * Runs what a timer, a message or a socket sets off. Nobody stands above it who would catch what it throws or rejects
 * with: unguarded, that ends the process. Here it costs this one piece of work, and the log says which.
 *
 * @param about what it was about: ids and kinds, never what a message held
 */
export function guarded(
  logger: Logger,
  about: LogFields,
  work: () => void | Promise<void>,
): void {
  const tell = (error: unknown): void => {
    logger.error({ ...about, err: error }, "work that nobody waits for failed");
  };
  try {
    void work()?.catch(tell);
  } catch (error) {
    tell(error);
  }
}

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
