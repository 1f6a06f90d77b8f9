import type { Clock } from "./clock.js";

/**
 * A wall clock that nobody sets: it shows what the wall shows at present, and goes on from there by the
 * monotonic clock. For moments that are told together and whose differences are told too.
 *
 * @returns tells the milliseconds since the Unix epoch
 */
export function steadyNow(clock: Clock): () => number {
  const aheadMs = clock.now() - clock.monotonicMs();
  return () => aheadMs + clock.monotonicMs();
}
