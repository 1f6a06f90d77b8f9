// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the only way to bring an ambient module along
/// <reference path="./aliyunUpload.d.ts" preserve="true" />
/**
 * vod-graph-client/upload: drives the vendor's web uploader with credentials of the gateway, past the
 * 3,000 seconds that one lasts.
 */
export { createUploader, type Uploader } from "./createUploader.js";
export type { UploaderOptions } from "./UploaderOptions.js";
export type {
  AttachedMediaUpload,
  ImageUpload,
  UploadRequest,
  VideoUpload,
} from "./UploadRequest.js";
export type { UploadFile } from "./UploadFile.js";
export type { UploadedMedia, UploadState } from "./UploadState.js";
export type { UploadTask } from "./UploadTask.js";
export { UploadError, type UploadErrorCode } from "./UploadError.js";
export type { UploadFailure } from "./UploadFailure.js";
export { titleOf } from "./titleOf.js";
export type { VendorUploaderClass } from "./VendorUploader.js";
