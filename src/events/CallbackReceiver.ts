/** One callback as it came in. */
export interface IncomingCallback {
  /** The header `X-VOD-TIMESTAMP`. */
  readonly timestamp?: string | undefined;
  /** The header `X-VOD-SIGNATURE`. */
  readonly signature?: string | undefined;
  readonly body: string;
}

/**
 * `refused`: it is not signed with a known key, or not of this time. `unreadable`: it is, and is no
 * event. Everything else is accepted, duplicates and unknown types included.
 */
export type CallbackVerdict = "accepted" | "refused" | "unreadable";

/** Takes the vendor's callbacks. */
export interface CallbackReceiver {
  /** Judges a callback at once; what follows from it happens later. Never throws. */
  receive(callback: IncomingCallback): CallbackVerdict;
}
