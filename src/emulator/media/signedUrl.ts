import { createHash } from "node:crypto";
import { account } from "./account.js";

/** Where a URL leads: the delivery network, or the bucket itself. */
export type OutputType = "cdn" | "oss";

/** The account's delivery domain. */
export const DELIVERY_DOMAIN = "media.example.com";

/**
 * A URL of a file in the bucket, in the form of real ones. Nothing checks its signature: the files
 * are not there.
 *
 * @param path the object key, without a leading slash
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/url-signing
 */
export function signedUrl(
  path: string,
  outputType: OutputType,
  expiresAtMs: number,
  domain: string = DELIVERY_DOMAIN,
): string {
  const expires = Math.floor(expiresAtMs / 1000);
  const hash = createHash("sha1").update(`${path}-${expires}`);
  if (outputType === "cdn") {
    const key = hash.digest("hex").slice(0, 32);
    return `https://${domain}/${path}?auth_key=${expires}-0-0-${key}`;
  }
  const signature = encodeURIComponent(hash.digest("base64"));
  return `https://${account.storageLocation}/${path}?Expires=${expires}&OSSAccessKeyId=LTAIexample&Signature=${signature}`;
}
