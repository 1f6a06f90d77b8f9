import type { MediaKind } from "./MediaEvent.js";

/** What a callback says, in our words. None of it is proven: the signature does not cover it. */
export interface VodCallback {
  /** In the vendor's spelling. */
  readonly type: string;
  readonly mediaKind: MediaKind;
  readonly mediaId: string | undefined;
  readonly jobId: string | undefined;
  /** When it happened, by VOD's clock. */
  readonly atMs: number;
  readonly outcome: "success" | "failure";
  /** Whether it says that the medium is gone. */
  readonly isDeletion: boolean;
  /** What a person decided, in the vendor's spelling. */
  readonly auditStatus: string | undefined;
  /** The members that all of this was read from, as JSON: what other gateways are told. */
  readonly brief: string;
}

/** The same for all copies of one event: the vendor gives it no id. */
export function keyOf({ type, mediaId, jobId, atMs }: VodCallback): string {
  return [type, mediaId ?? "", jobId ?? "", atMs].join("|");
}
