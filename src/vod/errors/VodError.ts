import type { CatalogueRow, ErrorKind } from "./ErrorKind.js";

/** What a `VodError` is made of. */
export interface VodErrorDetails extends CatalogueRow {
  /** The vendor's code to the letter, or one of ours with the prefix `VodClient.`. */
  readonly code: string;
  /** For humans. The vendor's wording differs between pages and years: never match on it. */
  readonly message: string;
  /** The VOD action that failed, as the vendor names it. */
  readonly action: string;
  /** The vendor's RequestId, when an answer carried one. */
  readonly requestId?: string | undefined;
  /** How many times the call was sent. @default 1 */
  readonly attempts?: number;
  /** Milliseconds to wait before the same call is worth another try, when the vendor said so. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/**
 * Every failure of a VOD call. Tell them apart by `kind` (what a caller can do about it) or by
 * `code` (what exactly the vendor said); never by status or message.
 *
 * @see docs/errors.md
 */
export class VodError extends Error {
  override readonly name = "VodError";
  readonly code: string;
  readonly kind: ErrorKind;
  /** The HTTP status documented for `code`, whatever the wire said. */
  readonly status: number;
  /** Whether the same call, signed anew, can succeed later. */
  readonly retryable: boolean;
  readonly action: string;
  readonly requestId: string | undefined;
  readonly attempts: number;
  readonly retryAfterMs: number | undefined;

  constructor(details: VodErrorDetails) {
    super(details.message, { cause: details.cause });
    this.code = details.code;
    this.kind = details.kind;
    this.status = details.status;
    this.retryable = details.retryable;
    this.action = details.action;
    this.requestId = details.requestId;
    this.attempts = details.attempts ?? 1;
    this.retryAfterMs = details.retryAfterMs;
  }

  /** The same error, with more said about the call that met it. */
  with(details: Partial<VodErrorDetails>): VodError {
    return new VodError({
      code: this.code,
      kind: this.kind,
      status: this.status,
      retryable: this.retryable,
      message: this.message,
      action: this.action,
      requestId: this.requestId,
      attempts: this.attempts,
      retryAfterMs: this.retryAfterMs,
      cause: this.cause,
      ...details,
    });
  }
}
