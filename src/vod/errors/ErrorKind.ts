/**
 * What went wrong, in words that belong neither to the vendor nor to GraphQL. The list is closed:
 * whoever maps kinds onto something else maps all of them, or does not compile.
 */
export type ErrorKind =
  /** The caller sent something that can never work. */
  | "invalidInput"
  /** The thing asked for is not there. */
  | "notFound"
  /** The caller may not do this to this thing. */
  | "forbidden"
  /** The thing is there, and its state refuses the call. */
  | "conflict"
  /** Too many calls for now. */
  | "throttled"
  /** No answer in time. */
  | "timeout"
  /** The vendor is down, unreachable, or answers something unreadable. */
  | "unavailable"
  /** Our key, our role, our clock, our account: never the caller's fault. */
  | "misconfigured"
  /** Nobody foresaw it. */
  | "internal";

/** One row of the catalogue: everything known about an error code. */
export interface CatalogueRow {
  /** The HTTP status that the vendor documents for the code, whatever one answer happens to carry. */
  readonly status: number;
  readonly kind: ErrorKind;
  /** Whether the same call, signed anew, can succeed later. */
  readonly retryable: boolean;
}
