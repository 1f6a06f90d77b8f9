import { SignJWT } from "jose";
import { systemClock } from "../base/clock.js";
import type { VodCaller, VodTime } from "../vod/index.js";
import { PlayKey, type PlayKeyOptions } from "./PlayKey.js";

/** The application that every account has. */
export const DEFAULT_APP_ID = "app-1000000";

/** Whose videos tokens are signed for, and by which key. */
export interface PlayTokensOptions extends Partial<
  Omit<PlayKeyOptions, "keptMs">
> {
  /** @default {@link DEFAULT_APP_ID} */
  readonly appId?: string;
  /** The region of the account's VOD service. */
  readonly region: string;
  /** How long an answer of `GetAppPlayKey` is kept. @default 60000 */
  readonly keyKeptMs?: number;
}

/** What a token is to open. */
export interface PlayTokenWish {
  readonly videoId: string;
  /** How long it is good, and the URLs that the player gets by it. */
  readonly ttlSeconds: number;
  /** As `Formats` of `GetPlayInfo`: a comma list; all when absent. */
  readonly formats?: string | undefined;
  /** As `StreamType` of `GetPlayInfo`. */
  readonly streamType?: string | undefined;
}

export interface SignedPlayToken {
  /** A secret: plays the video for whoever holds it. */
  readonly token: string;
  /** By VOD's clock. Milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

/**
 * Signs play tokens (the vendor's JWTPlayAuth): VOD's players take them in place of `GetVideoPlayAuth`'s
 * credential. Whether the video may be played is for whoever asks to know: VOD is not asked.
 *
 * @see https://help.aliyun.com/en/vod/use-cases/play-authentication-scheme
 */
export class PlayTokens {
  readonly #region: string;
  readonly #key: PlayKey;
  /** The application whose videos it signs for. */
  readonly appId: string;

  constructor({
    appId = DEFAULT_APP_ID,
    region,
    key,
    keyKeptMs: keptMs = 60_000,
    clock = systemClock,
  }: PlayTokensOptions) {
    this.appId = appId;
    this.#region = region;
    this.#key = new PlayKey({ appId, key, keptMs, clock });
  }

  /** @throws VodError `VodClient.NoPlayKey`, and what the read of the key says */
  async sign(
    vod: VodCaller & VodTime,
    wish: PlayTokenWish,
  ): Promise<SignedPlayToken> {
    const { videoId, ttlSeconds, formats, streamType } = wish;
    const key = await this.#key.get(vod);
    // A time ahead of VOD's clock is refused.
    const issuedAtMs = vod.nowMs();
    const expiresAtMs = issuedAtMs + ttlSeconds * 1000;
    const token = await new SignJWT({
      appId: this.appId,
      videoId,
      currentTimeStamp: issuedAtMs,
      expireTimeStamp: expiresAtMs,
      regionId: this.#region,
      playContentInfo: { formats, authTimeout: ttlSeconds, streamType },
    })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .sign(new TextEncoder().encode(key));
    return { token, expiresAtMs };
  }
}
