import type { UploadRequest } from "./UploadRequest.js";
import type { UploadFailure } from "./UploadFailure.js";

/**
 * How far an upload is. `progress` goes from 0 to 1 and falls back only when the upload has to begin
 * anew; `id` is the id of the video, image or attached media, from when it is known.
 */
export type UploadState =
  /** Until fewer files than `filesAtOnce` are under way. */
  | { readonly phase: "waiting"; readonly progress: number }
  /** Asks the gateway for a credential. */
  | { readonly phase: "starting"; readonly progress: number }
  | {
      readonly phase: "uploading";
      readonly progress: number;
      readonly id: string;
    }
  /** The credential expired: asks for another, then goes on by itself. */
  | {
      readonly phase: "renewing";
      readonly progress: number;
      readonly id: string;
    }
  /** Something failed that may succeed later: tries again by itself. */
  | {
      readonly phase: "retrying";
      readonly progress: number;
      readonly error: UploadFailure;
      /** How long it waits, in milliseconds from when this state began. */
      readonly retryInMs: number;
    }
  | { readonly phase: "paused"; readonly progress: number }
  | { readonly phase: "done"; readonly progress: 1; readonly id: string }
  /** Final, unless `resume()` is called. */
  | {
      readonly phase: "failed";
      readonly progress: number;
      readonly error: UploadFailure;
    }
  | { readonly phase: "cancelled"; readonly progress: number };

/** What has been uploaded. The vendor processes it from here on: watch its status to know when it is ready. */
export interface UploadedMedia {
  readonly kind: UploadRequest["kind"];
  /** The id of the video, image or attached media. */
  readonly id: string;
}
