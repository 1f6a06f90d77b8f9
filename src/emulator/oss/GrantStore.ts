/** An upload credential that was issued: what it opens, and until when. */
export interface Grant {
  readonly mediaId: string;
  /** The one object that it may be used for. */
  readonly objectKey: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

/**
 * A credential ends with the session of the service that it is cut from: an hour after its begin.
 *
 * @assumed grant-sessions
 */
const SESSION_MS = 3_600_000;

/** How long the account's session is used: between 3,388 and 3,600 seconds of it were seen to be left. */
const REUSED_MS = 212_000;

/** An emulator that is asked for millions must not remember them all. */
const KEPT_GRANTS = 10_000;

/** The newest 10,000 credentials, expired ones included: they are told apart from unknown ones. */
export class GrantStore {
  readonly #byKeyId = new Map<string, Grant>();
  readonly #tokens = new Set<string>();
  /** When the session began that credentials are cut from at present. */
  #sessionMs = -Infinity;

  /** When a credential ends that is issued now. Milliseconds since the epoch. */
  endOfNew(nowMs: number): number {
    const isUsable =
      nowMs >= this.#sessionMs && nowMs <= this.#sessionMs + REUSED_MS;
    if (!isUsable) this.#sessionMs = nowMs;
    return this.#sessionMs + SESSION_MS;
  }

  add(grant: Grant): void {
    this.#byKeyId.set(grant.accessKeyId, grant);
    this.#tokens.add(grant.securityToken);
    const [oldest] = this.#byKeyId.values();
    if (oldest === undefined || this.#byKeyId.size <= KEPT_GRANTS) return;
    this.#byKeyId.delete(oldest.accessKeyId);
    this.#tokens.delete(oldest.securityToken);
  }

  find(accessKeyId: string): Grant | undefined {
    return this.#byKeyId.get(accessKeyId);
  }

  /** Whether the token belongs to any of the credentials. */
  hasToken(securityToken: string): boolean {
    return this.#tokens.has(securityToken);
  }

  /**
   * Ends what is still valid, for one media asset or for all.
   *
   * @returns how many credentials that were
   */
  expire(nowMs: number, mediaId?: string): number {
    const ended = [...this.#byKeyId.values()].filter(
      (grant) =>
        grant.expiresAtMs > nowMs &&
        (mediaId === undefined || grant.mediaId === mediaId),
    );
    for (const grant of ended)
      this.#byKeyId.set(grant.accessKeyId, { ...grant, expiresAtMs: nowMs });
    return ended.length;
  }
}
