import { createHash } from "node:crypto";

/**
 * The headers that prove knowledge of the key. They cover the URL, to the letter, and the time, and not
 * the body.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/http-callback-authentication
 */
export function signCallback(
  url: string,
  timestampSeconds: number,
  key: string,
): Readonly<Record<string, string>> {
  const signature = createHash("md5")
    .update(`${url}|${timestampSeconds}|${key}`)
    .digest("hex");
  return {
    "x-vod-timestamp": String(timestampSeconds),
    "x-vod-signature": signature,
  };
}
