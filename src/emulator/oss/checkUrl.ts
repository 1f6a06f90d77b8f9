import { isSameSignature } from "../rpc/Claim.js";
import { deliverySignature, storageSignature } from "../media/signedUrl.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { refuseObject } from "./OssError.js";

const AUTH_KEY = /^(\d+)-0-0-([0-9a-f]{32})$/;

/**
 * A URL that was signed works as it was issued and until its time; one without a signature always does,
 * since the account's URL signing is off.
 *
 * @throws OssError `AccessDenied`
 */
export function checkUrl(
  { key, parameters }: ObjectRequest,
  nowMs: number,
): void {
  const authKey = parameters.get("auth_key");
  const signature = parameters.get("Signature");
  if (authKey !== undefined) {
    const [, expires = "0", hash = ""] = AUTH_KEY.exec(authKey) ?? [];
    check(deliverySignature(key, Number(expires)), hash, Number(expires));
  } else if (signature !== undefined) {
    const expires = Number(parameters.get("Expires") ?? 0);
    check(storageSignature(key, expires), signature, expires);
  }

  function check(ours: string, theirs: string, expires: number): void {
    if (!isSameSignature(ours, theirs) || expires * 1000 <= nowMs)
      throw refuseObject("AccessDenied");
  }
}
