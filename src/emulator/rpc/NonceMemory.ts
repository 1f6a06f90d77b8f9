/** A nonce must not come back within this time (a vendor support answer; the API pages say "ever"). */
const REMEMBERED_MS = 31 * 60 * 1000;

/** Remembers which nonces a key has used. */
export class NonceMemory {
  /** Nonce with its key, by the time of use; insertion order is time order. */
  readonly #used = new Map<string, number>();

  /** @returns false when the key used the nonce within the last 31 minutes */
  use(accessKeyId: string, nonce: string, nowMs: number): boolean {
    this.#forgetBefore(nowMs - REMEMBERED_MS);
    const entry = `${accessKeyId} ${nonce}`;
    if (this.#used.has(entry)) return false;
    this.#used.set(entry, nowMs);
    return true;
  }

  #forgetBefore(limitMs: number): void {
    for (const [entry, usedMs] of this.#used) {
      if (usedMs > limitMs) return;
      this.#used.delete(entry);
    }
  }
}
