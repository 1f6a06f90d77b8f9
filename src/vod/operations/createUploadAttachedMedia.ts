import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { object, optional, text, type ShapeOf } from "./shape.js";
import { uploadAddress, uploadAuth } from "./uploadGrant.js";

export interface CreateUploadAttachedMediaRequest {
  readonly BusinessType: string;
  /** Of {@link ATTACHED_MEDIA_EXTENSIONS}. Wins over the one of `FileName`. */
  readonly MediaExt?: string | undefined;
  readonly FileName?: string | undefined;
  /** Bytes. */
  readonly FileSize?: number | undefined;
  /** At most 128 bytes. */
  readonly Title?: string | undefined;
  /** At most 1,024 bytes. */
  readonly Description?: string | undefined;
  /** At most 16, each at most 32 bytes. */
  readonly Tags?: readonly string[] | undefined;
  /** At most {@link CATEGORIES_PER_ATTACHED_MEDIA}. */
  readonly CateIds?: readonly string[] | undefined;
  readonly StorageLocation?: string | undefined;
  readonly UserData?: UserData | undefined;
  readonly AppId?: string | undefined;
}

/** What an asset may be, by its `BusinessType`. */
export const ATTACHED_MEDIA_EXTENSIONS = {
  watermark: ["png", "gif", "apng", "mov"],
  subtitle: ["srt", "ass", "stl", "ttml", "vtt"],
  material: ["jpg", "gif", "png", "mp4", "mat", "zip", "apk"],
} as const;

/** How many categories one asset may be sorted into. */
export const CATEGORIES_PER_ATTACHED_MEDIA = 5;

const response = object({
  RequestId: text,
  MediaId: text,
  /** May be signed: never log it. */
  MediaURL: optional(text),
  /** In the storage, without any signature. */
  FileURL: optional(text),
  UploadAddress: uploadAddress,
  UploadAuth: uploadAuth,
});

export type CreateUploadAttachedMediaResponse = ShapeOf<typeof response>;

/**
 * Creates the record of a watermark, a subtitle or a piece of material and grants its upload. Never
 * repeated: nothing tells a record that a lost answer left behind from any other.
 *
 * @see vendor documentation, "CreateUploadAttachedMedia"
 */
export const createUploadAttachedMedia: Operation<
  CreateUploadAttachedMediaRequest,
  CreateUploadAttachedMediaResponse
> = {
  action: "CreateUploadAttachedMedia",
  group: "upload",
  callsPerSecond: 80,
  callsPerSecondElsewhere: 40,
  errors: [
    "IllegalCharacters",
    "LengthExceededMax",
    "TagsExceededMax",
    "InvalidParameter",
    "InvalidStorage.NotFound",
  ],
  errorsAreExpected: true,
  access: "write",
  repeat: { how: "never" },
  response,
};
