import { isGatewayError } from "../errors/isGatewayError.js";
import type { Grant } from "./Grant.js";
import type { MediaCalls } from "./mediaCalls.js";
import type { Timer } from "./Timer.js";

/** Permission to upload; or the news that there is nothing left to upload, since the file has arrived. */
export type Obtained = Held | { readonly kind: "arrived"; readonly id: string };

/** A grant, and since when it is there: its time runs whether or not it is used. */
interface Held {
  readonly kind: "grant";
  readonly grant: Grant;
  readonly sinceMs: number;
}

/** The credentials of one file, asked for one at a time. */
export class Grants {
  readonly #calls: MediaCalls;
  readonly #timer: Timer;
  readonly #refreshAhead: number | false;
  #held: Held | undefined;
  #isSpent = false;
  #inDoubt = false;
  #pending: Promise<Obtained> | undefined;
  /** A refresh costs one call; one that is fetched for nothing costs no more. */
  #ahead: Promise<Held | undefined> = nothing;
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
    this.#isSpent = true;
  }

  /** Nobody knows whether the file has arrived: ask before anything is sent again. */
  doubt(): void {
    this.#inDoubt = true;
    this.#ahead = nothing;
    this.spend();
  }

  /** Fetches nothing ahead, until the next `obtain`. */
  rest(): void {
    this.#unschedule();
  }

  async #obtain(rememberedId: string | undefined): Promise<Obtained> {
    const obtained = await this.#fetch(rememberedId);
    if (obtained.kind === "grant") this.#hold(obtained);
    return obtained;
  }

  async #fetch(rememberedId: string | undefined): Promise<Obtained> {
    const { refresh } = this.#calls;
    if (this.#held !== undefined && !this.#isSpent && this.#isFresh(this.#held))
      return this.#held;
    if (refresh === undefined) return this.#came(await this.#calls.create());
    if (this.#held !== undefined)
      return this.#renew(refresh, this.#held.grant.id);
    if (rememberedId === undefined)
      return this.#came(await this.#calls.create());
    return this.#pickUp(refresh, rememberedId);
  }

  async #renew(refresh: Refresh, id: string): Promise<Obtained> {
    const ahead = await this.#ahead;
    this.#ahead = nothing;
    if (ahead !== undefined && this.#isFresh(ahead)) return ahead;
    if (this.#inDoubt) return this.#refreshUnlessArrived(refresh, id);
    return this.#came(await refresh(id, { onlyWhileUploading: false }));
  }

  /** What somebody else began in this browser, or what was deleted meanwhile, is begun anew. */
  async #pickUp(refresh: Refresh, id: string): Promise<Obtained> {
    try {
      return await this.#refreshUnlessArrived(refresh, id);
    } catch (failure) {
      if (!isLost(failure)) throw failure;
      return this.#came(await this.#calls.create());
    }
  }

  async #refreshUnlessArrived(refresh: Refresh, id: string): Promise<Obtained> {
    try {
      return this.#came(await refresh(id, { onlyWhileUploading: true }));
    } catch (failure) {
      if (hasArrived(failure)) return { kind: "arrived", id };
      throw failure;
    }
  }

  #hold(held: Held): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#isSpent = false;
    this.#inDoubt = false;
    this.#schedule(held);
  }

  #schedule({ grant, sinceMs }: Held): void {
    this.#unschedule();
    const { refresh } = this.#calls;
    if (refresh === undefined || this.#refreshAhead === false) return;
    const aheadMs = grant.expiresInSeconds * 1000 * this.#refreshAhead;
    const afterMs = sinceMs + aheadMs - this.#timer.now();
    this.#unschedule = this.#timer.after(afterMs, () => {
      // Nobody waits for it: when it fails, the expiry asks again.
      this.#ahead = refresh(grant.id, { onlyWhileUploading: false }).then(
        (next) => this.#came(next),
        () => undefined,
      );
    });
  }

  #came(grant: Grant): Held {
    return { kind: "grant", grant, sinceMs: this.#timer.now() };
  }

  #isFresh({ grant, sinceMs }: Held): boolean {
    return this.#timer.now() < sinceMs + grant.expiresInSeconds * 1000;
  }
}

type Refresh = NonNullable<MediaCalls["refresh"]>;

const nothing: Promise<undefined> = Promise.resolve(undefined);

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
