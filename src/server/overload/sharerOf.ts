import { openPrincipal, type Principal } from "../../auth/index.js";
import { callerKey } from "../request/callerKey.js";

/** What tells whose share of the server a request takes. */
export interface Sharer {
  /** Absent until it is known. */
  readonly principal?: Principal;
  readonly address: string;
  /** Whether a router has proved to be one. */
  readonly isFromRouter: boolean;
}

/**
 * Whose share of the server a request takes: its caller's; that of its address while no caller is known, or
 * callers are not told apart. A router that has proved to be one speaks for many: what has no caller is then
 * nobody's.
 */
export function sharerOf({
  principal = openPrincipal,
  address,
  isFromRouter,
}: Sharer): string | undefined {
  return isFromRouter && principal.owner === ""
    ? undefined
    : callerKey(principal, address);
}
