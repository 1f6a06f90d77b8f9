import type { UploadFile } from "./UploadFile.js";

/**
 * What the vendor's uploader keeps of a file. Written by the uploader, and by us where it says so.
 *
 * @see https://help.aliyun.com/zh/vod/developer-reference/use-upload-sdk-for-javascript
 */
export interface VendorFile {
  readonly file: UploadFile;
  /** Set before `onUploadstarted` when the browser remembers a stopped upload of this file. */
  videoId?: string | undefined;
  /** The multipart upload: which parts have arrived. */
  checkpoint?: unknown;
  /** Ready, Uploading, Success, Failure, Canceled or Stoped. */
  state?: string;
}

export interface VendorUploaderSettings {
  readonly partSize: number;
  readonly parallel: number;
  readonly retryCount: number;
  readonly cname: boolean;
  readonly timeout?: number;
  readonly onUploadstarted: (file: VendorFile) => void;
  readonly onUploadProgress: (
    file: VendorFile,
    totalSize: number,
    fraction: number,
  ) => void;
  readonly onUploadSucceed: (file: VendorFile) => void;
  readonly onUploadFailed: (
    file: VendorFile,
    code: string,
    message: string,
  ) => void;
  readonly onUploadTokenExpired: (file: VendorFile) => void;
  readonly onUploadCanceled: (file: VendorFile) => void;
}

/** The part of the vendor's uploader that is used here. */
export interface VendorUploader {
  addFile(
    file: UploadFile,
    endpoint: null,
    bucket: null,
    object: null,
    userData: null,
  ): boolean;
  startUpload(): void;
  stopUpload(): void;
  cancelFile(index: number): boolean;
  /** Answers `false` when it does not take them, and nothing when it does. */
  setUploadAuthAndAddress(
    file: VendorFile,
    uploadAuth: string,
    uploadAddress: string,
    videoId: string,
  ): false | undefined;
  resumeUploadWithAuth(uploadAuth: string): boolean;
}

/** `AliyunUpload.Vod`. */
export type VendorUploaderClass = new (
  settings: VendorUploaderSettings,
) => VendorUploader;
