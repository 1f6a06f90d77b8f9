import { createHash } from "node:crypto";

/**
 * Names a caller for good: it is written into the videos he creates, so that another way to compute
 * it would part everybody from what he owns.
 *
 * @param issuer who vouches for him: without it, two issuers' users of the same name would be one
 * @returns base64url of the SHA-256 of issuer, line break and subject: 43 characters
 */
export function ownerOf(issuer: string, subject: string): string {
  return createHash("sha256")
    .update(`${issuer}\n${subject}`)
    .digest("base64url");
}
