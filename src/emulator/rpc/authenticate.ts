import type { Claim, KnownKey } from "./Claim.js";
import { claimV1 } from "./claimV1.js";
import { claimV3 } from "./claimV3.js";
import type { RpcCall } from "./RpcCall.js";
import { refuse } from "./RpcError.js";
import { parseTimestamp } from "./timestamp.js";

/**
 * How far a request's time may be off, either side.
 *
 * @see https://help.aliyun.com/document_detail/25490.htm for V1,
 *   https://www.alibabacloud.com/help/en/doc-detail/2593177.htm for V3
 */
const WINDOW_MS = { v1: 31 * 60 * 1000, v3: 15 * 60 * 1000 } as const;

/** What signatures are checked against. */
export interface KeyRing {
  readonly keys: readonly KnownKey[];
  readonly nonces: NonceMemory;
  /** The server's time, which a fault may have put off. */
  readonly nowMs: number;
}

/**
 * Checks who calls. The order of the checks gives the errors that come most naturally; the vendor's
 * own order is not documented.
 *
 * @returns the id of the key that signed
 * @throws RpcError the documented refusal
 * @assumed check-order
 */
export function authenticate(call: RpcCall, ring: KeyRing): string {
  const version = call.signatureVersion === "v3" ? "v3" : "v1";
  const claim = version === "v3" ? claimV3(call) : claimV1(call);
  checkTime(claim, ring.nowMs, WINDOW_MS[version]);
  const key = findKey(claim, ring.keys);
  checkToken(claim, key, ring);
  claim.verify(key.accessKeySecret);
  if (!ring.nonces.use(key.accessKeyId, claim.nonce, ring.nowMs)) {
    throw refuse("SignatureNonceUsed");
  }
  return key.accessKeyId;
}

function checkTime(
  { timestamp }: Claim,
  nowMs: number,
  windowMs: number,
): void {
  if (timestamp === undefined) return;
  const sentMs = parseTimestamp(timestamp);
  if (sentMs === undefined) throw refuse("InvalidTimeStamp.Format");
  if (Math.abs(nowMs - sentMs) > windowMs)
    throw refuse("InvalidTimeStamp.Expired");
}

function findKey({ accessKeyId }: Claim, keys: readonly KnownKey[]): KnownKey {
  const key = keys.find((known) => known.accessKeyId === accessKeyId);
  if (key === undefined) throw refuse("InvalidAccessKeyId.NotFound");
  if (key.active === false) throw refuse("InvalidAccessKeyId.Inactive");
  return key;
}

function checkToken(
  { securityToken }: Claim,
  key: KnownKey,
  { keys, nowMs }: KeyRing,
): void {
  if (securityToken === undefined || securityToken === "") {
    if (key.securityToken !== undefined) throw refuse("MissingSecurityToken");
    return;
  }
  if (securityToken !== key.securityToken) {
    const isAnothers = keys.some(
      (known) => known.securityToken === securityToken,
    );
    throw refuse(
      isAnothers
        ? "InvalidSecurityToken.MismatchWithAccessKey"
        : "InvalidSecurityToken.Malformed",
    );
  }
  if ((key.tokenExpiresAtMs ?? Infinity) <= nowMs)
    throw refuse("InvalidSecurityToken.Expired");
}

/**
 * A nonce must not come back within this time (a vendor support answer; the API pages say "ever").
 *
 * @assumed nonce-memory
 */
const REMEMBERED_MS = 31 * 60 * 1000;

/** Remembers which nonces a key has used. */
export class NonceMemory {
  /** Nonce with its key, by the time of use; insertion order is time order. */
  readonly #used = new Map<string, number>();

  /** @returns false when the key used the nonce within the last 31 minutes */
  use(accessKeyId: string, nonce: string, nowMs: number): boolean {
    this.#forgetBefore(nowMs - REMEMBERED_MS);
    const entry = `${accessKeyId} ${nonce}`;
    if (this.#used.has(entry)) return false;
    this.#used.set(entry, nowMs);
    return true;
  }

  #forgetBefore(limitMs: number): void {
    for (const [entry, usedMs] of this.#used) {
      if (usedMs > limitMs) return;
      this.#used.delete(entry);
    }
  }
}
