import { createHash } from "node:crypto";
import type { FileHome } from "./fileUrls.js";

/** Where a URL leads: the delivery network, or the bucket itself. */
export type OutputType = "cdn" | "oss";

/** What a URL is to be like. */
export interface SignedUrlWish {
  readonly outputType: OutputType;
  readonly expiresAtMs: number;
  /** Another delivery domain than the account's. */
  readonly domain?: string | undefined;
}

/**
 * A URL of a file in the bucket, in the form of real ones.
 *
 * @param path the object key, without a leading slash
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/url-signing
 */
export function signedUrl(
  path: string,
  home: FileHome,
  { outputType, expiresAtMs, domain }: SignedUrlWish,
): string {
  const expires = Math.floor(expiresAtMs / 1000);
  if (outputType === "cdn") {
    const base = domain === undefined ? home.delivery : `https://${domain}`;
    const signature = deliverySignature(path, expires);
    return `${base}/${path}?auth_key=${expires}-0-0-${signature}`;
  }
  const signature = encodeURIComponent(storageSignature(path, expires));
  return `${home.storage}/${path}?Expires=${expires}&OSSAccessKeyId=LTAIexample&Signature=${signature}`;
}

/** What the delivery network signs a URL with; `expires` in seconds. Without a key: it guards nothing. */
export function deliverySignature(path: string, expires: number): string {
  return hash(path, expires).toString("hex").slice(0, 32);
}

/** Likewise the bucket. */
export function storageSignature(path: string, expires: number): string {
  return hash(path, expires).toString("base64");
}

function hash(path: string, expires: number): Buffer {
  return createHash("sha1").update(`${path}-${expires}`).digest();
}
