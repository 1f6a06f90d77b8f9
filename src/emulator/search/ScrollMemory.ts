import type { IdSource } from "../media/IdSource.js";
import { refuse } from "../rpc/RpcError.js";

/** How far a search had come when its token was given. */
interface Scroll {
  /** What was searched for, and in which order: a token belongs to one search. */
  readonly search: string;
  /** Matches up to the end of the page. */
  readonly reached: number;
  readonly expiresAtMs: number;
}

/**
 * How long a token lives. The vendor says that it expires, and not when.
 *
 * @assumed scroll-life
 */
export const SCROLL_TOKEN_MS = 10 * 60 * 1000;

/** The tokens that searches were answered with. */
export class ScrollMemory {
  readonly #scrolls = new Map<string, Scroll>();

  /** A new token, 32 characters, for who has read up to `reached`. */
  remember(
    search: string,
    reached: number,
    { ids, nowMs }: { readonly ids: IdSource; readonly nowMs: number },
  ): string {
    this.#forgetExpired(nowMs);
    const token = ids.hex("scroll", 32);
    const expiresAtMs = nowMs + SCROLL_TOKEN_MS;
    this.#scrolls.set(token, { search, reached, expiresAtMs });
    return token;
  }

  /**
   * How far the search had come.
   *
   * @throws RpcError `InvalidScrollToken.Expired`, also for a token that nobody was given and for one of
   *   another search
   * @assumed scroll-tokens
   */
  reached(token: string, search: string, nowMs: number): number {
    const scroll = this.#scrolls.get(token);
    const isLive = scroll?.search === search && scroll.expiresAtMs > nowMs;
    if (!isLive) throw refuse("InvalidScrollToken.Expired");
    return scroll.reached;
  }

  /** They stand in the order in which they expire. */
  #forgetExpired(nowMs: number): void {
    for (const [token, { expiresAtMs }] of this.#scrolls) {
      if (expiresAtMs > nowMs) return;
      this.#scrolls.delete(token);
    }
  }
}
