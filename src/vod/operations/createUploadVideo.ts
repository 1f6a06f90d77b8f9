import {
  confirmOwnRecord,
  recoverCreateUpload,
} from "../policy/recoverCreateUpload.js";
import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";
import { uploadAddress, uploadAuth } from "./uploadGrant.js";

/**
 * `ReferenceId` and the envelope's marker in `UserData.Extend` are what a lost answer is recovered
 * by: both are required here although the vendor does not ask for them.
 */
export interface CreateUploadVideoRequest {
  /** Ends in a supported extension. */
  readonly FileName: string;
  /** At most 128 bytes. */
  readonly Title: string;
  readonly FileSize?: number | undefined;
  /** At most 1,024 bytes. */
  readonly Description?: string | undefined;
  readonly CoverURL?: string | undefined;
  readonly CateId?: string | undefined;
  /** At most 16, each at most 32 bytes. */
  readonly Tags?: readonly string[] | undefined;
  readonly TemplateGroupId?: string | undefined;
  readonly WorkflowId?: string | undefined;
  readonly StorageLocation?: string | undefined;
  readonly AppId?: string | undefined;
  readonly EnableFirstFrameCover?: boolean | undefined;
  readonly GenerateThumbnail?: boolean | undefined;
  /** 6 to 64 of `[A-Za-z0-9_-]`, unique in the account. */
  readonly ReferenceId: string;
  /** `Extend` holds an envelope. */
  readonly UserData: UserData;
}

const response = object({
  RequestId: text,
  VideoId: text,
  UploadAddress: uploadAddress,
  UploadAuth: uploadAuth,
});

export type CreateUploadVideoResponse = ShapeOf<typeof response>;

/**
 * Creates the record of an audio or video file and grants its upload.
 *
 * @see vendor documentation, "CreateUploadVideo"
 */
export const createUploadVideo: Operation<
  CreateUploadVideoRequest,
  CreateUploadVideoResponse
> = {
  action: "CreateUploadVideo",
  group: "upload",
  callsPerSecond: 80,
  callsPerSecondElsewhere: 40,
  errors: [
    "InvalidFileName.Extension",
    "IllegalCharacters",
    "LengthExceededMax",
    "TagsExceededMax",
    "InvalidTemplateGroupId.NotFound",
    "InvalidStorage.NotFound",
    "Forbidden.InitFailed",
    "AddVideoFailed",
  ],
  access: "write",
  repeat: {
    how: "recover",
    recover: recoverCreateUpload,
    confirm: confirmOwnRecord,
  },
  response,
};
