import type { VodError } from "../errors/VodError.js";

export interface Backoff {
  /** The ceiling of the first wait. */
  readonly baseMs: number;
  /** The ceiling of any wait that we choose ourselves. */
  readonly capMs: number;
}

/**
 * How long to wait before attempt number `attempt + 1`. Full jitter: anything from nothing to a
 * ceiling that doubles, so that callers who failed together do not come back together. When the
 * vendor (or its quota window) says when, not before that.
 *
 * @param attempt the attempt that failed, from 1
 * @param random from 0 (inclusive) to 1
 */
export function retryDelay(
  error: VodError,
  attempt: number,
  { baseMs, capMs }: Backoff,
  random: () => number,
): number {
  const jitterMs = random() * Math.min(capMs, baseMs * 2 ** (attempt - 1));
  return error.kind === "throttled"
    ? (error.retryAfterMs ?? 0) + jitterMs
    : jitterMs;
}
