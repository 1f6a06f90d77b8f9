import type { Operation } from "./Operation.js";
import {
  byteSize,
  list,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

/** The vendor's limit for one `GetURLUploadInfos` or `CancelUrlUploadJobs`. */
export const URL_UPLOADS_PER_CALL = 10;

/** How many jobs one answer holds at most, when it is asked for by URL. */
export const URL_UPLOADS_PER_ANSWER = 100;

/** At most {@link URL_UPLOADS_PER_CALL} of one kind; when both are sent, only `JobIds` counts. */
export interface GetURLUploadInfosRequest {
  readonly JobIds?: readonly string[] | undefined;
  readonly UploadURLs?: readonly URL[] | undefined;
}

const urlUploadRecord = object({
  JobId: text,
  UploadURL: optional(text),
  /** Once the job has succeeded. */
  MediaId: optional(text),
  Status: text,
  /** Bytes. */
  FileSize: optional(byteSize),
  CreationTime: optional(text),
  /** Sent even for jobs that wait. */
  CompleteTime: optional(text),
  /** `200` or empty for a job that has not failed. */
  ErrorCode: optional(text),
  ErrorMessage: optional(text),
  /** JSON in a string, as submitted. */
  UserData: optional(text),
});

/** One job that pulls a file from the web. */
export type UrlUploadRecord = ShapeOf<typeof urlUploadRecord>;

const response = object({
  RequestId: text,
  URLUploadInfoList: list(urlUploadRecord),
  /** Unknown job ids or URLs. */
  NonExists: list(text),
});

export type GetURLUploadInfosResponse = ShapeOf<typeof response>;

/**
 * Jobs of the last year, by their ids or by URL (a URL may have been submitted often).
 *
 * @see vendor documentation, "GetURLUploadInfos"
 */
export const getURLUploadInfos: Operation<
  GetURLUploadInfosRequest,
  GetURLUploadInfosResponse
> = {
  action: "GetURLUploadInfos",
  group: "read",
  callsPerSecond: 100,
  errors: [],
  access: "read",
  repeat: { how: "safe" },
  response,
};
