import type { Video } from "./Video.js";

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/basic-structures */
export type UrlUploadStatus =
  | "PENDING"
  | "PROCESSING"
  | "DOWNLOADING"
  | "DOWNLOAD_SUCCESS"
  | "DOWNLOAD_FAIL"
  | "UPLOADING"
  | "UPLOAD_SUCCESS"
  | "UPLOAD_FAIL"
  | "SUCCESS";

/** What a job makes of the file that it pulls. */
export type UrlUploadTarget =
  | { readonly kind: "video"; readonly video: Video }
  | {
      readonly kind: "stream";
      readonly mediaId: string;
      readonly definition: string;
      readonly fileUrl: string;
    };

/** A job that pulls a file from the web. */
export interface UrlUpload {
  /** 32 lower-case hex digits. */
  readonly id: string;
  /** As submitted. */
  readonly url: string;
  readonly target: UrlUploadTarget;
  readonly status: UrlUploadStatus;
  /** Bytes of the file, once it is there. */
  readonly sizeBytes?: number | undefined;
  readonly createdAtMs: number;
  readonly completedAtMs?: number | undefined;
  readonly error?: { readonly code: string; readonly message: string };
  /** JSON in a string, as it was sent. */
  readonly userData?: string | undefined;
}
