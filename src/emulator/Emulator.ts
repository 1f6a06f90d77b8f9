import type { EventFaults } from "./events/EventFaults.js";
import type { LoggedEvent } from "./events/EventLog.js";
import type { EventSignature } from "./events/signatureHeaders.js";
import type { VodEvent } from "./events/VodEvent.js";
import type { AssetReader } from "./media/AssetStore.js";
import type { AttachedMedia } from "./media/AttachedMedia.js";
import type { Image } from "./media/Image.js";
import type { SourceFile } from "./media/LifeCycle.js";
import type { VideoReader } from "./media/VideoStore.js";
import type { Network } from "./oss/Network.js";
import type { AnsweredObjectRequest } from "./oss/ObjectLog.js";
import type { ObjectReader } from "./oss/ObjectStore.js";
import type { CallCount, ReceivedCall } from "./rpc/CallLog.js";
import type { Faults } from "./rpc/FaultQueue.js";

/** A running stand-in for VOD, and the strings that tests pull. */
export interface Emulator {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The records as they are now. */
  readonly store: VideoReader;
  readonly images: AssetReader<Image>;
  readonly attachedMedia: AssetReader<AttachedMedia>;
  /** The files in the bucket. */
  readonly objects: ObjectReader;
  /** The requests to the bucket that were answered, in order; at least the newest 10,000. */
  readonly objectRequests: readonly AnsweredObjectRequest[];
  /** The events that happened, in order, and what became of each; at least the newest 10,000. */
  readonly events: readonly LoggedEvent[];
  /** What is to go wrong with events. */
  readonly eventFaults: Pick<EventFaults, "add" | "clear">;
  /**
   * Sends any body to the account's callback URL, by default signed as the vendor would.
   *
   * @returns false when the account has no HTTP callback
   */
  sendEvent(event: VodEvent, signature?: EventSignature): boolean;
  /** Resolves when no event is under way: each was delivered or dropped. */
  eventsSettled(): Promise<void>;
  /** What is to go wrong. */
  readonly faults: Faults;
  /** The calls that arrived, refused ones included, in order; at least the newest 10,000. */
  readonly calls: readonly ReceivedCall[];
  /** How often an action was called and refused since the start. */
  countCalls(action: string): CallCount;
  /** Resolves when `count` calls of the action have arrived since the start. @default count 1 */
  received(action: string, count?: number): Promise<void>;
  /** Resolves when `count` requests of an operation of the bucket, such as `UploadPart`, have succeeded. @default count 1 */
  succeeded(operation: string, count?: number): Promise<void>;
  /** The way to the bucket, to be cut and restored. */
  readonly network: Pick<Network, "cut" | "restore">;
  /**
   * Upload credentials that were issued are expired from now on: those of one media asset, or all.
   *
   * @returns how many were valid until now
   */
  expireCredentials(mediaId?: string): number;
  /** @returns what is wrong with a play token; nothing when a player would be let in by it now */
  checkPlayToken(token: string): readonly string[];
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
  /** Ends open and hanging connections and all timers, frees the port and deletes what was uploaded. */
  close(): Promise<void>;
}
