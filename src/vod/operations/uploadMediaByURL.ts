import { recoverUrlUpload } from "../policy/recoverUrlUpload.js";
import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { list, object, text, type ShapeOf } from "./shape.js";

/** The vendor's limit for one `UploadMediaByURL`. */
export const URL_UPLOADS_PER_CREATE = 20;

/** What is said about one URL; the vendor finds it by `SourceURL`. */
export interface UploadMetadata {
  readonly SourceURL: URL;
  /** At most 128 bytes. */
  readonly Title: string;
  /** Bytes, as text. */
  readonly FileSize?: string | undefined;
  /** At most 1,024 bytes. */
  readonly Description?: string | undefined;
  readonly CoverURL?: URL | undefined;
  readonly CateId?: string | undefined;
  /** Comma separated: at most 16, each at most 32 bytes. */
  readonly Tags?: string | undefined;
  /** Wins over the one of the request. */
  readonly TemplateGroupId?: string | undefined;
  readonly WorkflowId?: string | undefined;
  /** Wins over the extension of the URL. */
  readonly FileExtension?: string | undefined;
}

/**
 * At most {@link URL_UPLOADS_PER_CREATE} different URLs. The envelope's marker in `UserData.Extend` is
 * what a lost answer is recovered by, and `SessionId` what keeps a repetition from doing the work
 * twice: both are required here although the vendor does not ask for them.
 */
export interface UploadMediaByURLRequest {
  readonly UploadURLs: readonly URL[];
  readonly UploadMetadatas: readonly UploadMetadata[];
  readonly TemplateGroupId?: string | undefined;
  /** Wins over `TemplateGroupId`. */
  readonly WorkflowId?: string | undefined;
  readonly StorageLocation?: string | undefined;
  readonly AppId?: string | undefined;
  readonly EnableFirstFrameCover?: boolean | undefined;
  readonly GenerateThumbnail?: boolean | undefined;
  /** `Extend` holds an envelope. */
  readonly UserData: UserData;
  /** At most 50 of `[A-Za-z0-9_-]`: the same one within 10 minutes is refused. */
  readonly SessionId: string;
}

const response = object({
  RequestId: text,
  /** One per URL that was accepted. */
  UploadJobs: list(object({ JobId: text, SourceURL: text })),
});

export type UploadMediaByURLResponse = ShapeOf<typeof response> & {
  /** The jobs were looked up after a lost answer: of a URL without one nothing is known. */
  readonly isRecovered?: true;
};

/**
 * Queues jobs that pull files from the web; each submission of a URL makes a new video.
 *
 * @see vendor documentation, "UploadMediaByURL"
 */
export const uploadMediaByURL: Operation<
  UploadMediaByURLRequest,
  UploadMediaByURLResponse
> = {
  action: "UploadMediaByURL",
  group: "upload",
  callsPerSecond: 100,
  callsPerDay: 200_000,
  errors: [
    "InvalidParameter.UploadURLs",
    "IllegalCharacters",
    "LengthExceededMax",
    "TagsExceededMax",
    "InvalidTemplateGroupId.NotFound",
    "InvalidStorage.NotFound",
  ],
  access: "write",
  repeat: { how: "recover", recover: recoverUrlUpload },
  response,
};
