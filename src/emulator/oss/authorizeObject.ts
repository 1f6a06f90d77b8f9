import type { ObjectClaim } from "./ObjectOperation.js";
import type { KnownKey } from "../rpc/Claim.js";
import type { GrantStore } from "./GrantStore.js";
import { claimHeaderV1 } from "./headerV1.js";
import { claimHeaderV4 } from "./headerV4.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { invalidArgument, OssError, refuseObject } from "./OssError.js";

/** How far a request's time may be off, either side. */
const WINDOW_MS = 15 * 60 * 1000;

/** Who may do what with the bucket. */
export interface ObjectKeyRing {
  readonly bucket: string;
  /** The account's own pairs, which may do anything. */
  readonly keys: readonly KnownKey[];
  /** The upload credentials, for one object each. */
  readonly grants: GrantStore;
  /** The server's time. */
  readonly nowMs: number;
}

/** A key that the storage knows. */
interface ObjectKey {
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
  readonly expiresAtMs: number;
  /** `undefined`: all. */
  readonly objectKey?: string;
}

/**
 * Lets a signed request pass. The order of the checks gives the errors that come most naturally; the
 * vendor's own order is not documented.
 *
 * @throws OssError the documented refusal
 * @assumed object-check-order
 * @assumed grant-scope
 */
export function authorizeObject(
  request: ObjectRequest,
  ring: ObjectKeyRing,
): void {
  const claim = claimOf(request);
  checkTime(claim, ring.nowMs);
  const key = findKey(claim, ring);
  checkToken(claim, key, ring);
  claim.verify(key.accessKeySecret, ring.bucket);
  if (key.objectKey !== undefined && key.objectKey !== request.key)
    throw new OssError("AccessDenied", "Access denied by authorizer's policy.");
}

function claimOf(request: ObjectRequest): ObjectClaim {
  const { authorization } = request.headers;
  if (authorization === undefined) throw refuseObject("AccessDenied");
  return authorization.startsWith("OSS4-")
    ? claimHeaderV4(request)
    : claimHeaderV1(request);
}

function checkTime({ signedAtMs }: ObjectClaim, nowMs: number): void {
  if (Number.isNaN(signedAtMs))
    throw invalidArgument("x-oss-date", "a date of the signature's version");
  if (Math.abs(nowMs - signedAtMs) < WINDOW_MS) return;
  // The vendor's packages set their clocks by it and try again.
  const ServerTime = new Date(nowMs).toISOString();
  throw refuseObject("RequestTimeTooSkewed", { ServerTime });
}

function findKey(
  { accessKeyId }: ObjectClaim,
  { keys, grants }: ObjectKeyRing,
): ObjectKey {
  const grant = grants.find(accessKeyId);
  if (grant !== undefined) return grant;
  const key = keys.find((known) => known.accessKeyId === accessKeyId);
  if (key === undefined || key.active === false)
    throw refuseObject("InvalidAccessKeyId");
  return { ...key, expiresAtMs: key.tokenExpiresAtMs ?? Infinity };
}

/** A temporary key without its token is as good as unknown. */
function checkToken(
  { securityToken }: ObjectClaim,
  key: ObjectKey,
  { keys, grants, nowMs }: ObjectKeyRing,
): void {
  if (securityToken === undefined && key.securityToken === undefined) return;
  if (securityToken === undefined) throw refuseObject("InvalidAccessKeyId");
  if (securityToken !== key.securityToken) {
    const isAnothers =
      grants.hasToken(securityToken) ||
      keys.some((known) => known.securityToken === securityToken);
    throw refuseObject(
      isAnothers
        ? "AccessKeyIdAndSecurityTokenNotMatch"
        : "InvalidSecurityToken",
    );
  }
  if (key.expiresAtMs <= nowMs) throw refuseObject("SecurityTokenExpired");
}
