import { isGatewayError } from "../errors/isGatewayError.js";
import type { Grant } from "./Grant.js";
import type { MediaCalls } from "./mediaCalls.js";
import type { Timer } from "./Timer.js";

/** Leave to upload; or the news that there is nothing left to upload, since the file has arrived. */
export type Obtained =
  | { readonly kind: "grant"; readonly grant: Grant }
  | { readonly kind: "arrived"; readonly id: string };

/** A refresh costs one call; one that is fetched for nothing costs no more. */
interface Ahead {
  readonly grant: Promise<Grant | undefined>;
}

/** The credentials of one file, asked for one at a time. */
export class Grants {
  readonly #calls: MediaCalls;
  readonly #timer: Timer;
  readonly #refreshAhead: number | false;
  #held: Grant | undefined;
  /** From when on the one that is held is no good. */
  #staleAtMs = 0;
  #inDoubt = false;
  #pending: Promise<Obtained> | undefined;
  #ahead: Ahead | undefined;
  #unschedule: () => void = () => undefined;

  constructor(calls: MediaCalls, timer: Timer, refreshAhead: number | false) {
    this.#calls = calls;
    this.#timer = timer;
    this.#refreshAhead = refreshAhead;
  }

  /**
   * One to go on with: what is held while it is good, else a refresh, else a new media.
   *
   * @param rememberedId what the browser remembers of an earlier visit; looked at while nothing is held
   * @throws GatewayError
   */
  obtain(rememberedId?: string): Promise<Obtained> {
    this.#pending ??= this.#obtain(rememberedId).finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** The storage has refused the one in use. */
  spend(): void {
    this.#staleAtMs = 0;
  }

  /** Nobody knows whether the file has arrived: ask before anything is sent again. */
  doubt(): void {
    this.#inDoubt = true;
    this.#ahead = undefined;
    this.spend();
  }

  /** Fetches nothing ahead, until the next `obtain`. */
  rest(): void {
    this.#unschedule();
  }

  async #obtain(rememberedId: string | undefined): Promise<Obtained> {
    const obtained = await this.#fetch(rememberedId);
    if (obtained.kind === "grant") this.#hold(obtained.grant);
    return obtained;
  }

  async #fetch(rememberedId: string | undefined): Promise<Obtained> {
    const { refresh } = this.#calls;
    if (this.#held !== undefined && this.#timer.now() < this.#staleAtMs) {
      return grantOf(this.#held);
    }
    if (refresh === undefined) return grantOf(await this.#calls.create());
    if (this.#held !== undefined) return this.#renew(refresh, this.#held.id);
    if (rememberedId === undefined) return grantOf(await this.#calls.create());
    return this.#pickUp(refresh, rememberedId);
  }

  async #renew(refresh: Refresh, id: string): Promise<Obtained> {
    const ahead = await this.#ahead?.grant;
    this.#ahead = undefined;
    if (ahead !== undefined) return grantOf(ahead);
    if (this.#inDoubt) return refreshUnlessArrived(refresh, id);
    return grantOf(await refresh(id, { onlyWhileUploading: false }));
  }

  /** What somebody else began in this browser, or what was deleted meanwhile, is begun anew. */
  async #pickUp(refresh: Refresh, id: string): Promise<Obtained> {
    try {
      return await refreshUnlessArrived(refresh, id);
    } catch (failure) {
      if (!isLost(failure)) throw failure;
      return grantOf(await this.#calls.create());
    }
  }

  #hold(grant: Grant): void {
    if (grant === this.#held) return;
    this.#held = grant;
    this.#inDoubt = false;
    this.#staleAtMs = this.#timer.now() + grant.expiresInSeconds * 1000;
    this.#schedule(grant);
  }

  #schedule({ id, expiresInSeconds }: Grant): void {
    this.#unschedule();
    const { refresh } = this.#calls;
    if (refresh === undefined || this.#refreshAhead === false) return;
    const afterMs = expiresInSeconds * 1000 * this.#refreshAhead;
    this.#unschedule = this.#timer.after(afterMs, () => {
      // Nobody waits for it: when it fails, the expiry asks again.
      const grant = refresh(id, { onlyWhileUploading: false });
      this.#ahead = { grant: grant.catch(() => undefined) };
    });
  }
}

type Refresh = NonNullable<MediaCalls["refresh"]>;

async function refreshUnlessArrived(
  refresh: Refresh,
  id: string,
): Promise<Obtained> {
  try {
    return grantOf(await refresh(id, { onlyWhileUploading: true }));
  } catch (failure) {
    if (hasArrived(failure)) return { kind: "arrived", id };
    throw failure;
  }
}

/** The vendor's own conflict, a damaged video, bears the vendor's code. */
function hasArrived(failure: unknown): boolean {
  return (
    isGatewayError(failure) &&
    failure.code === "CONFLICT" &&
    failure.vodCode === undefined
  );
}

function isLost(failure: unknown): boolean {
  return (
    isGatewayError(failure) &&
    ["NOT_FOUND", "FORBIDDEN", "CONFLICT"].includes(failure.code)
  );
}

function grantOf(grant: Grant): Obtained {
  return { kind: "grant", grant };
}
