import type { Operation } from "./Operation.js";
import {
  byteSize,
  list,
  number,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

/** The vendor's limit for one `GetUploadDetails`. */
export const UPLOAD_DETAILS_PER_CALL = 20;

export interface GetUploadDetailsRequest {
  /** At most {@link UPLOAD_DETAILS_PER_CALL}. */
  readonly MediaIds: readonly string[];
  /** The only type that the action knows; it covers audio. */
  readonly MediaType: "video";
}

const uploadDetails = object({
  MediaId: text,
  Title: optional(text),
  /** Of the video. */
  Status: optional(text),
  /** Of the upload: `UPLOADING` in one sample, `Uploading` in a newer one. */
  UploadStatus: optional(text),
  DeviceModel: optional(text),
  UploadSource: optional(text),
  UploadIP: optional(text),
  CreationTime: optional(text),
  ModificationTime: optional(text),
  CompletionTime: optional(text),
  /** Bytes. */
  FileSize: optional(byteSize),
  /** Bytes that have arrived. */
  UploadSize: optional(byteSize),
  /** From 0 to 1. */
  UploadRatio: optional(number),
});

const response = object({
  RequestId: text,
  UploadDetails: list(uploadDetails),
  NonExistMediaIds: list(text),
  ForbiddenMediaIds: list(text),
});

export type GetUploadDetailsResponse = ShapeOf<typeof response>;
export type UploadDetailsRecord = ShapeOf<typeof uploadDetails>;

/**
 * How the uploads of up to 20 videos stand; unknown ids come back in a list, with status 200.
 *
 * @see vendor documentation, "GetUploadDetails"
 */
export const getUploadDetails: Operation<
  GetUploadDetailsRequest,
  GetUploadDetailsResponse
> = {
  action: "GetUploadDetails",
  group: "read",
  callsPerSecond: 100,
  errors: ["Forbidden.OperateApp"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
