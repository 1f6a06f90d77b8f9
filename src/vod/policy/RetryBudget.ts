/**
 * Keeps retries from multiplying an outage: each success earns a fraction of a retry, each retry
 * spends a whole one. While most calls succeed there is always budget; when all fail, retries dry up and
 * the vendor sees barely more than the callers' own calls.
 */
export class RetryBudget {
  #balance: number;

  /**
   * @param earnedPerSuccess retries earned by one call that succeeds
   * @param capacity retries that can be saved up, and are there at the start
   */
  constructor(
    private readonly earnedPerSuccess = 0.2,
    private readonly capacity = 20,
  ) {
    this.#balance = capacity;
  }

  earn(): void {
    this.#balance = Math.min(
      this.capacity,
      this.#balance + this.earnedPerSuccess,
    );
  }

  /** @returns whether there was a retry to spend */
  spend(): boolean {
    if (this.#balance < 1) return false;
    this.#balance -= 1;
    return true;
  }
}
