import type { AssetReader } from "./media/AssetStore.js";
import type { AttachedMedia } from "./media/AttachedMedia.js";
import type { Image } from "./media/Image.js";
import type { SourceFile } from "./media/LifeCycle.js";
import type { VideoReader } from "./media/VideoStore.js";
import type { ReceivedCall } from "./rpc/CallLog.js";
import type { Faults } from "./rpc/FaultQueue.js";

/** A running stand-in for VOD, and the strings that tests pull. */
export interface Emulator {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The records as they are now. */
  readonly store: VideoReader;
  readonly images: AssetReader<Image>;
  readonly attachedMedia: AssetReader<AttachedMedia>;
  /** What is to go wrong. */
  readonly faults: Faults;
  /** The calls that arrived, refused ones included, in order; at least the newest 10,000. */
  readonly calls: readonly ReceivedCall[];
  /** Resolves when `count` calls of the action have arrived since the start. @default count 1 */
  received(action: string, count?: number): Promise<void>;
  /**
   * The file has arrived in the bucket: a video goes `UploadSucc`, `Transcoding`, `Normal` on the
   * emulator's clock, an image or an attached medium `Normal` at once. The status of a seeded one stays.
   *
   * @throws Error for an unknown id
   */
  completeUpload(mediaId: string, source?: SourceFile): void;
  /**
   * Unfinished parts of a video's source have arrived, `sizeBytes` in all. They stay until the source is
   * complete, or are deleted.
   *
   * @throws Error for an unknown id
   */
  leaveParts(videoId: string, sizeBytes: number): void;
  /** Ends open and hanging connections and all timers, then frees the port. */
  close(): Promise<void>;
}
