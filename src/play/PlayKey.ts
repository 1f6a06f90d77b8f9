import type { Clock } from "../base/clock.js";
import { clientError, operations, type VodCaller } from "../vod/index.js";

/** What is known of an application's play key, and for how long. */
export interface PlayKeyOptions {
  readonly appId: string;
  /** Absent: VOD is asked for it. Secret. */
  readonly key?: string | undefined;
  /** How long VOD's answer is kept: its operator may change the key meanwhile. */
  readonly keptMs: number;
  readonly clock: Clock;
}

/** The play key of one application: kept in memory for a short while, and read once for all who wait for it. */
export class PlayKey {
  readonly #options: PlayKeyOptions;
  #kept:
    { readonly key: Promise<string>; readonly untilMs: number } | undefined;

  constructor(options: PlayKeyOptions) {
    this.#options = options;
  }

  /** @throws VodError what the read says; `VodClient.NoPlayKey` when the application has none */
  async get(vod: VodCaller): Promise<string> {
    const { key, keptMs, clock } = this.#options;
    if (key !== undefined) return key;
    const nowMs = clock.monotonicMs();
    if (this.#kept !== undefined && nowMs < this.#kept.untilMs)
      return this.#kept.key;
    const kept = { key: this.#read(vod), untilMs: nowMs + keptMs };
    this.#kept = kept;
    kept.key.catch(() => {
      // A failure is not kept: whoever comes next asks again.
      if (this.#kept === kept) this.#kept = undefined;
    });
    return kept.key;
  }

  /** Nobody's hang-up ends it: others may wait for it too. */
  async #read(vod: VodCaller): Promise<string> {
    const { appId: AppId } = this.#options;
    const { AppPlayKey: found } = await vod.call(operations.getAppPlayKey, {
      AppId,
    });
    if (found.PlayKey === undefined || found.AppId !== AppId)
      throw clientError("VodClient.NoPlayKey", operations.getAppPlayKey.action);
    return found.PlayKey;
  }
}
