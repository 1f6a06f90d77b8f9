/** How much each caller may ask for in a while. One limiter may be shared by many gateways. */
export interface RateLimiter {
  /**
   * Takes points from a caller's share of the present window, all of them or none.
   *
   * @param caller tells callers apart, up to some 100 characters
   * @param points a whole number, 1 or more
   */
  spend(caller: string, points: number): Promise<Spending>;
}

/** What became of it. */
export type Spending =
  | { readonly granted: true }
  /** Nothing was taken. `retryAfterMs`: until the caller's window ends, and their share is whole again. */
  | { readonly granted: false; readonly retryAfterMs: number };

/** A caller's share. */
export interface RateLimit {
  /** What may be spent in one window. */
  readonly points: number;
  /** How long a window is. It begins with the first thing that a caller spends. */
  readonly windowSeconds: number;
}
