import { own } from "../../base/own.js";
import type { Action } from "../actions/Action.js";
import type { HttpRequest } from "./HttpRequest.js";
import { refuse } from "./RpcError.js";

/** How many calls the account and the address behind it have. Zero or infinite: no limit. */
export interface QuotaLimits {
  /** Calls per second by action. @default each action's own documented figure */
  readonly perAction?: Readonly<Record<string, number>> | undefined;
  /** Calls per second from one address, over all actions. @default 300 */
  readonly perAddressPerSecond?: number | undefined;
}

/** The vendor drops what is above the limit, and queues nothing. */
export class Quota {
  readonly #buckets = new TokenBuckets();
  readonly #limits: QuotaLimits;

  constructor(limits: QuotaLimits) {
    this.#limits = limits;
  }

  /** @throws RpcError `Throttling.User` */
  spend(
    action: Action,
    accessKeyId: string,
    {
      http,
      monotonicMs,
    }: { readonly http: HttpRequest; readonly monotonicMs: number },
  ): void {
    const { perAction = {}, perAddressPerSecond = 300 } = this.#limits;
    const perSecond = own(perAction, action.name) ?? action.callsPerSecond;
    const isGranted =
      this.#buckets.take(
        `address ${http.remoteAddress}`,
        perAddressPerSecond,
        monotonicMs,
      ) &&
      this.#buckets.take(
        `${accessKeyId} ${action.name}`,
        perSecond,
        monotonicMs,
      );
    if (!isGranted) throw refuse("Throttling.User");
  }
}

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
