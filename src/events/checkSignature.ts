import { createHash, timingSafeEqual } from "node:crypto";

/** One callback as it came in. */
export interface IncomingCallback {
  /** The header `X-VOD-TIMESTAMP`. */
  readonly timestamp?: string | undefined;
  /** The header `X-VOD-SIGNATURE`. */
  readonly signature?: string | undefined;
  readonly body: string;
}

/** What signatures of callbacks are checked against. */
export interface CallbackKeys {
  /** What the vendor was told to call, to the letter: it is part of what is signed. */
  readonly url: string;
  /** Any of them will do: two while the key is changed. */
  readonly keys: readonly string[];
  /** How far a callback's time may be from ours, in milliseconds. @default 300000 */
  readonly toleranceMs?: number;
}

/** The vendor's own example of a limit: clocks drift. */
export const defaultToleranceMs = 5 * 60_000;

const TIMESTAMP = /^\d{1,12}$/;

/**
 * Whether a callback is signed with a known key, and recent. Its body is not part of what is signed.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/http-callback
 */
export function isSigned(
  { timestamp = "", signature = "" }: IncomingCallback,
  { url, keys, toleranceMs = defaultToleranceMs }: CallbackKeys,
  nowMs: number,
): boolean {
  if (!TIMESTAMP.test(timestamp)) return false;
  const isTimely = Math.abs(nowMs - Number(timestamp) * 1000) <= toleranceMs;
  const given = digest(signature.toLowerCase());
  // Every key is tried, whichever fits, so that the time taken tells nothing.
  const fits = keys.map((key) =>
    timingSafeEqual(given, digest(md5(`${url}|${timestamp}|${key}`))),
  );
  return isTimely && fits.includes(true);
}

/** What the vendor sends as `X-VOD-SIGNATURE`. */
function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

/** Texts of any length become comparable in constant time. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
