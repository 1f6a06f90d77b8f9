import type { Operation } from "./Operation.js";
import { batchGetMediaInfos } from "./batchGetMediaInfos.js";
import { cancelUrlUploadJobs } from "./cancelUrlUploadJobs.js";
import { createUploadAttachedMedia } from "./createUploadAttachedMedia.js";
import { createUploadImage } from "./createUploadImage.js";
import { createUploadVideo } from "./createUploadVideo.js";
import { deleteMessageCallback } from "./deleteMessageCallback.js";
import { deleteVideo } from "./deleteVideo.js";
import { getAppPlayKey } from "./getAppPlayKey.js";
import { getAttachedMediaInfo } from "./getAttachedMediaInfo.js";
import { getCategories } from "./getCategories.js";
import { getImageInfo } from "./getImageInfo.js";
import { getImageInfos } from "./getImageInfos.js";
import { getMessageCallback } from "./getMessageCallback.js";
import { getMezzanineInfo } from "./getMezzanineInfo.js";
import { getURLUploadInfos } from "./getURLUploadInfos.js";
import { getPlayInfo } from "./getPlayInfo.js";
import { getTranscodeSummary } from "./getTranscodeSummary.js";
import { getVideoInfo } from "./getVideoInfo.js";
import { deleteMultipartUpload } from "./deleteMultipartUpload.js";
import { getUploadDetails } from "./getUploadDetails.js";
import { getVideoPlayAuth } from "./getVideoPlayAuth.js";
import { getVideoInfos } from "./getVideoInfos.js";
import { getVideoList } from "./getVideoList.js";
import { refreshUploadVideo } from "./refreshUploadVideo.js";
import { searchMedia } from "./searchMedia.js";
import { registerMedia } from "./registerMedia.js";
import { setMessageCallback } from "./setMessageCallback.js";
import { updateVideoInfo } from "./updateVideoInfo.js";
import { updateVideoInfos } from "./updateVideoInfos.js";
import { uploadMediaByURL } from "./uploadMediaByURL.js";
import { uploadStreamByURL } from "./uploadStreamByURL.js";

/** Every VOD action that the client knows, one line each. */
export const operations = {
  createUploadVideo,
  refreshUploadVideo,
  getVideoInfo,
  getVideoInfos,
  batchGetMediaInfos,
  searchMedia,
  getVideoList,
  getMezzanineInfo,
  getPlayInfo,
  getVideoPlayAuth,
  getAppPlayKey,
  getUploadDetails,
  getTranscodeSummary,
  deleteMultipartUpload,
  createUploadImage,
  createUploadAttachedMedia,
  getImageInfo,
  getImageInfos,
  getAttachedMediaInfo,
  getCategories,
  updateVideoInfo,
  updateVideoInfos,
  deleteVideo,
  setMessageCallback,
  getMessageCallback,
  deleteMessageCallback,
  uploadMediaByURL,
  getURLUploadInfos,
  cancelUrlUploadJobs,
  uploadStreamByURL,
  registerMedia,
} as const;

type Operations = typeof operations;

type FormOf<Kind> =
  Kind extends Operation<infer Request, infer Response>
    ? { readonly request: Request; readonly response: Response }
    : never;

/** What an operation is asked with. */
export type RequestOf<Name extends keyof Operations> = FormOf<
  Operations[Name]
>["request"];

/** What an operation answers. */
export type ResponseOf<Name extends keyof Operations> = FormOf<
  Operations[Name]
>["response"];
