import type { Announce } from "../events/VodEvent.js";
import type { AssetStore } from "../media/AssetStore.js";
import type { AttachedMedia } from "../media/AttachedMedia.js";
import type { CallbackStore } from "../media/CallbackStore.js";
import type { FindHome } from "../media/fileUrls.js";
import type { IdSource } from "../media/IdSource.js";
import type { Image } from "../media/Image.js";
import type { LifeCycle } from "../media/LifeCycle.js";
import type { RegistrationStore } from "../media/RegistrationStore.js";
import type { UrlPuller } from "../media/UrlPuller.js";
import type { UrlUploadStore } from "../media/UrlUploadStore.js";
import type { VideoStore } from "../media/VideoStore.js";
import type { GrantStore } from "../oss/GrantStore.js";
import type { MultipartUploads } from "../oss/MultipartUploads.js";
import type { ObjectStore } from "../oss/ObjectStore.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import type { ScrollMemory } from "../search/ScrollMemory.js";

/** What actions work with. */
export interface ActionServices {
  readonly store: VideoStore;
  readonly callbacks: CallbackStore;
  readonly images: AssetStore<Image>;
  readonly attachedMedia: AssetStore<AttachedMedia>;
  /** The tokens of searches. */
  readonly scrolls: ScrollMemory;
  /** The jobs that pull from URLs, and what moves them. */
  readonly urlUploads: UrlUploadStore;
  readonly puller: UrlPuller;
  readonly registrations: RegistrationStore;
  readonly lifeCycle: LifeCycle;
  /** Sends events to whoever has asked for them. */
  readonly announce: Announce;
  readonly ids: IdSource;
  /** Where uploads go: the emulator itself. */
  readonly endpoint: string;
  /** The upload credentials that were issued. */
  readonly grants: GrantStore;
  /** The bucket. */
  readonly objects: ObjectStore;
  readonly multipartUploads: MultipartUploads;
  readonly fileHome: FindHome;
  /** The server's time. */
  readonly nowMs: number;
  /** Whether a taken `ReferenceId` is refused or answered with its record's credential. */
  readonly duplicateReferenceId: "refuse" | "return";
  /** Whether the file of an upload gets a record of its own when it is registered, the one that is there, or none. */
  readonly registeredUpload: "second" | "existing" | "refuse";
}

/** One emulated action of the vendor. */
export interface Action {
  /** As the vendor spells it. */
  readonly name: string;
  /** Default quota of an account, the newest figure for Shanghai. */
  readonly callsPerSecond: number;
  /**
   * @returns the members of the answer beside `RequestId`
   * @throws RpcError the documented refusal
   */
  run(parameters: Parameters, services: ActionServices): AnswerBody;
}
