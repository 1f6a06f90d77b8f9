import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { object, optional, text, type ShapeOf } from "./shape.js";
import { uploadAddress, uploadAuth } from "./uploadGrant.js";

export interface CreateUploadImageRequest {
  readonly ImageType: string;
  /** Of {@link IMAGE_EXTENSIONS}. Wins over the one of `OriginalFileName`. */
  readonly ImageExt?: string | undefined;
  readonly OriginalFileName?: string | undefined;
  /** At most 128 bytes. */
  readonly Title?: string | undefined;
  /** At most 1,024 bytes. */
  readonly Description?: string | undefined;
  /** At most 16, each at most 32 bytes. */
  readonly Tags?: readonly string[] | undefined;
  readonly CateId?: string | undefined;
  readonly StorageLocation?: string | undefined;
  readonly UserData?: UserData | undefined;
  readonly AppId?: string | undefined;
}

/** What an image may be. The last two are newer. */
export const IMAGE_EXTENSIONS = [
  "png",
  "jpg",
  "jpeg",
  "gif",
  "heic",
  "webp",
] as const;

const response = object({
  RequestId: text,
  ImageId: text,
  /** May be signed: never log it. */
  ImageURL: optional(text),
  /** In the storage, without any signature. */
  FileURL: optional(text),
  UploadAddress: uploadAddress,
  UploadAuth: uploadAuth,
});

export type CreateUploadImageResponse = ShapeOf<typeof response>;

/**
 * Creates the record of an image and grants its upload. Never repeated: nothing tells a record that a
 * lost answer left behind from any other.
 *
 * @see vendor documentation, "CreateUploadImage"
 */
export const createUploadImage: Operation<
  CreateUploadImageRequest,
  CreateUploadImageResponse
> = {
  action: "CreateUploadImage",
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
