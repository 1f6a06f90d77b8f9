import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTVerifyGetKey,
} from "jose";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { tlsFaultOf } from "../base/tlsFault.js";
import { AuthenticationUnavailableError } from "./Authenticator.js";

/** Keys older than this are fetched again: how long one that the issuer has withdrawn is still taken. */
const freshMs = 10 * 60_000;
/** An issuer that is down must not lock everybody out at once, nor keep a withdrawn key alive for long. */
const keptMs = 60 * 60_000;
/** How long tokens with unknown keys cause no fetch after one: the tokens of strangers cost nothing. */
const cooldownMs = 30_000;
/** The same after a fetch that failed. */
const retryMs = 5000;
/** How long the issuer may take to answer, by our clock. */
const fetchTimeoutMs = 3000;
/** jose has a timer of its own, which cannot be switched off: the longest that Node.js takes. */
const notByJoseMs = 2 ** 31 - 1;

/** What a set of remote keys is made of. */
export interface RemoteKeysOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** @default Node.js's own */
  readonly fetch?: typeof fetch | undefined;
}

/**
 * The keys that an issuer publishes. jose fetches and picks them; when to fetch is decided here, since
 * jose has no pause after a fetch that failed, and forgets its keys when a fetch fails.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
export class RemoteKeys {
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;
  #fetchedMs = -Infinity;
  #failedMs = -Infinity;
  #fetching: Promise<void> | undefined;
  #giveUp = new AbortController();

  constructor({
    url,
    clock,
    logger,
    fetch = globalThis.fetch,
  }: RemoteKeysOptions) {
    this.#clock = clock;
    this.#logger = logger;
    // It never fetches by itself while it has keys.
    this.#keys = createRemoteJWKSet(new URL(url), {
      timeoutDuration: notByJoseMs,
      cooldownDuration: Infinity,
      cacheMaxAge: Infinity,
      [customFetch]: (address, request) =>
        fetch(address, { ...request, signal: this.#giveUp.signal }),
    });
  }

  /**
   * The key of a token, by its header.
   *
   * @throws {AuthenticationUnavailableError} when the issuer cannot be asked whether it has one
   * @throws {errors.JOSEError} when the issuer has none for it
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#ageMs >= freshMs) await this.refresh();
    if (this.#ageMs >= keptMs) throw this.#unavailable();
    try {
      return await this.#keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    if (this.#ageMs >= cooldownMs) await this.refresh();
    if (this.#failedMs > this.#fetchedMs) throw this.#unavailable();
    return this.#keys(header, token);
  };

  /** Fetches the keys, unless that failed just now; whoever asks meanwhile waits for the same fetch. Never throws. */
  async refresh(): Promise<void> {
    if (this.#untilRetryMs > 0) return;
    this.#fetching ??= this.#fetch().finally(() => {
      this.#fetching = undefined;
    });
    await this.#fetching;
  }

  async #fetch(): Promise<void> {
    const giveUp = (this.#giveUp = new AbortController());
    const cancel = this.#clock.after(fetchTimeoutMs, () => {
      giveUp.abort(
        new Error(`The issuer did not answer within ${fetchTimeoutMs} ms.`),
      );
    });
    try {
      await this.#keys.reload();
      this.#fetchedMs = this.#clock.monotonicMs();
      this.#failedMs = -Infinity;
    } catch (error) {
      this.#failedMs = this.#clock.monotonicMs();
      this.#logger.error(
        {
          err: error,
          retryInMs: retryMs,
          ...tlsFaultOf(error, "AUTH_JWKS_URL"),
        },
        "the keys of the issuer cannot be fetched (AUTH_JWKS_URL)",
      );
    } finally {
      cancel();
    }
  }

  get #ageMs(): number {
    return this.#clock.monotonicMs() - this.#fetchedMs;
  }

  get #untilRetryMs(): number {
    return this.#failedMs + retryMs - this.#clock.monotonicMs();
  }

  #unavailable(): AuthenticationUnavailableError {
    return new AuthenticationUnavailableError(
      Math.max(1, Math.min(retryMs, this.#untilRetryMs)),
    );
  }
}
