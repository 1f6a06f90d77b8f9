import { type Principal, openPrincipal } from "../../auth/index.js";

const mappedIPv4 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** Whose share a request is charged to: the caller's, or that of their address while callers are not told apart. */
export function callerKey({ owner }: Principal, address: string): string {
  return owner === "" ? `address:${networkOf(address)}` : `owner:${owner}`;
}

/** Whoever has one IPv6 address has the 2^64 of its network, and could send each request from another. */
function networkOf(address: string): string {
  const ipv4 = mappedIPv4.exec(address)?.[1];
  if (ipv4 !== undefined || !address.includes(":")) return ipv4 ?? address;
  const [head = "", tail = ""] = address.split("::");
  const left = groupsOf(head);
  const zeros = 8 - left.length - groupsOf(tail).length;
  return [...left, ...Array<string>(Math.max(0, zeros)).fill("0")]
    .concat(groupsOf(tail))
    .slice(0, 4)
    .join(":");
}

function groupsOf(text: string): string[] {
  return text === "" ? [] : text.split(":");
}

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
