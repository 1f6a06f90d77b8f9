import type { UploadFile } from "./UploadFile.js";
import type { UploadedMedia, UploadState } from "./UploadState.js";

/** One file on its way. */
export interface UploadTask {
  readonly file: UploadFile;
  /** Where it stands now: a new object at each change. */
  readonly state: UploadState;
  /**
   * Told of each change of `state`, not of the present one. What a listener throws is reported to the
   * page as any uncaught error, and stops nothing.
   *
   * @returns ends it
   */
  subscribe(listener: (state: UploadState) => void): () => void;
  /**
   * Settles when the upload is done, has failed or was cancelled; after a `resume()` ask again.
   *
   * @throws UploadFailure
   */
  completion(): Promise<UploadedMedia>;
  /** Stops sending; what has arrived stays for 7 days. Nothing happens once it has ended. */
  pause(): void;
  /** Goes on after a pause or a failure, with the parts that have arrived. Otherwise nothing happens. */
  resume(): void;
  /**
   * Gives up for good and frees the parts in the storage. The record stays with the vendor in status
   * UPLOADING: delete it with `deleteVideos` when nobody wants it.
   */
  cancel(): void;
}
