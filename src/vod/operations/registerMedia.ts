import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { flag, list, object, text, type ShapeOf } from "./shape.js";

/** The vendor's limit for one `RegisterMedia`. */
export const REGISTRATIONS_PER_CALL = 10;

export interface RegisterMetadata {
  /** At most 1,024 bytes, with an extension; one record per URL, ever. */
  readonly FileURL: URL;
  /** At most 128 bytes. */
  readonly Title: string;
  /** At most 1,024 bytes. */
  readonly Description?: string | undefined;
  /** Comma separated: at most 16, each at most 32 bytes. */
  readonly Tags?: string | undefined;
  /** At most 1,024 bytes. */
  readonly CoverURL?: URL | undefined;
  readonly CateId?: number | undefined;
}

/** At most {@link REGISTRATIONS_PER_CALL} files, all in the same bucket. */
export interface RegisterMediaRequest {
  readonly RegisterMetadatas: readonly RegisterMetadata[];
  /** Absent: no transcoding, and nothing to play. */
  readonly TemplateGroupId?: string | undefined;
  /** Wins over `TemplateGroupId`. */
  readonly WorkflowId?: string | undefined;
  readonly EnableFirstFrameCover?: boolean | undefined;
  readonly GenerateThumbnail?: boolean | undefined;
  readonly UserData: UserData;
}

const response = object({
  RequestId: text,
  RegisteredMediaList: list(
    object({
      MediaId: text,
      FileURL: text,
      /** False for a URL that was registered before: nothing changed. */
      NewRegister: flag,
    }),
  ),
  FailedFileURLs: list(text),
});

export type RegisterMediaResponse = ShapeOf<typeof response>;

/**
 * Makes records for files that lie in a connected bucket. Idempotent by URL.
 *
 * @see vendor documentation, "RegisterMedia"
 */
export const registerMedia: Operation<
  RegisterMediaRequest,
  RegisterMediaResponse
> = {
  action: "RegisterMedia",
  group: "upload",
  callsPerSecond: 50,
  errors: [
    "IllegalCharacters",
    "LengthExceededMax",
    "TagsExceededMax",
    "InvalidTemplateGroupId.NotFound",
  ],
  access: "write",
  repeat: { how: "safe" },
  response,
};
