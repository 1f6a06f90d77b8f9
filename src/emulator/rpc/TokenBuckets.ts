interface Bucket {
  tokens: number;
  filledMs: number;
}

/** Calls per second, one bucket per name, each a second deep. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param perSecond zero or infinite: no limit
   * @returns false when the second's calls are spent
   */
  take(name: string, perSecond: number, monotonicMs: number): boolean {
    if (perSecond === 0 || perSecond === Infinity) return true;
    const bucket = this.#fill(name, perSecond, monotonicMs);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  #fill(name: string, perSecond: number, monotonicMs: number): Bucket {
    const bucket = this.#buckets.get(name) ?? {
      tokens: perSecond,
      filledMs: monotonicMs,
    };
    const elapsedMs = monotonicMs - bucket.filledMs;
    bucket.tokens = Math.min(
      perSecond,
      bucket.tokens + (elapsedMs * perSecond) / 1000,
    );
    bucket.filledMs = monotonicMs;
    this.#buckets.set(name, bucket);
    return bucket;
  }
}
