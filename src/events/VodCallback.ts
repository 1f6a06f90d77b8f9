import type { EventError, EventOutcome, MediaKind } from "./MediaEvent.js";

/** What a callback says, in our words. None of it is proven: the signature does not cover it. */
export interface VodCallback {
  /** In the vendor's spelling. */
  readonly type: string;
  readonly mediaKind: MediaKind;
  readonly mediaId: string | undefined;
  readonly jobId: string | undefined;
  /** When it happened, by VOD's clock; when it came, where the vendor sent no time. */
  readonly atMs: number;
  readonly outcome: EventOutcome;
  /** What that was read from, in the vendor's spelling. */
  readonly status: string | undefined;
  readonly error: EventError | undefined;
  /** Whether it says that the medium is gone. */
  readonly isDeletion: boolean;
  /** What a person decided, in the vendor's spelling. */
  readonly auditStatus: string | undefined;
  /** The same for all copies of one event, and for no other: the vendor gives it no id. */
  readonly key: string;
  /** All of this as JSON, in the vendor's words: what other gateways are told. */
  readonly brief: string;
}

/** An event of IMS, the sister product: VOD's members are flat, and its are in an envelope. */
export interface ImsEvent {
  /** In the vendor's spelling. IMS has types of the same names as VOD. */
  readonly imsType: string;
}
