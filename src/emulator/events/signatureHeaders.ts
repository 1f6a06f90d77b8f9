import { signCallback } from "./signCallback.js";

/**
 * How a callback is signed: as the vendor does, with a key that is not the receiver's, an hour ago, or not
 * at all.
 */
export type EventSignature = "genuine" | "forged" | "stale" | "none";

const HOUR_SECONDS = 3600;

/** Empty without a key, save for a forgery. */
export function signatureHeaders(
  signature: EventSignature,
  {
    url,
    key,
    nowMs,
  }: {
    readonly url: string;
    readonly key: string | undefined;
    readonly nowMs: number;
  },
): Readonly<Record<string, string>> {
  const seconds = Math.floor(nowMs / 1000);
  if (signature === "forged")
    return signCallback(url, seconds, `${key ?? ""}-forged`);
  if (signature === "none" || key === undefined) return {};
  const isStale = signature === "stale";
  return signCallback(url, isStale ? seconds - HOUR_SECONDS : seconds, key);
}
