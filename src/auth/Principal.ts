import { scopes, type Scope } from "./Scope.js";

/** Who sends a request, and what they may do. */
export interface Principal {
  /**
   * Names the caller in a video's envelope, in rate limits and in the log: base64url of the SHA-256
   * of issuer and subject (43 characters); empty while callers are not told apart.
   */
  readonly owner: string;
  readonly scopes: ReadonlySet<Scope>;
  /** When the caller's token ends, in ms since the epoch; absent: never. */
  readonly expiresAtMs?: number;
}

/** Everybody, while callers are not told apart: may do everything. */
export const openPrincipal: Principal = {
  owner: "",
  scopes: new Set(scopes),
};

/** Whether a caller has a scope, by itself or through `vod:admin`. */
export function hasScope(principal: Principal, scope: Scope): boolean {
  return principal.scopes.has(scope) || principal.scopes.has("vod:admin");
}

/**
 * Whether a caller may write to a video of this owner. A video without one (made elsewhere, or while
 * callers were not told apart) may be written with `vod:admin` alone.
 */
export function mayWriteTo(
  principal: Principal,
  owner: string | undefined,
): boolean {
  if (principal.scopes.has("vod:admin")) return true;
  return owner !== undefined && owner !== "" && owner === principal.owner;
}
