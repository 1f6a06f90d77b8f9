import type { Action } from "./Action.js";
import {
  createUploadAttachedMedia,
  getAttachedMediaInfo,
} from "./attachedMedia.js";
import { getCategories } from "./categories.js";
import {
  deleteMessageCallback,
  getMessageCallback,
  setMessageCallback,
} from "./messageCallbacks.js";
import { getVideoList } from "./getVideoList.js";
import { createUploadImage, getImageInfo, getImageInfos } from "./images.js";
import { getMezzanineInfo } from "./mezzanine.js";
import { registerMedia } from "./registerMedia.js";
import { searchMedia } from "./searchMedia.js";
import { getPlayInfo } from "./playback.js";
import { getVideoPlayAuth } from "./playAuth.js";
import { deleteMultipartUpload, getUploadDetails } from "./uploadProgress.js";
import { createUploadVideo, refreshUploadVideo } from "./uploads.js";
import { uploadStreamByURL } from "./uploadStreamByURL.js";
import {
  cancelUrlUploadJobs,
  getURLUploadInfos,
  uploadMediaByURL,
} from "./urlUploads.js";
import { deleteVideo } from "./videoDeletion.js";
import { updateVideoInfo, updateVideoInfos } from "./videoEdits.js";
import { getVideoInfo, getVideoInfos } from "./videos.js";

/** Every action that is emulated. */
export const emulatedActions: readonly Action[] = [
  createUploadVideo,
  refreshUploadVideo,
  getVideoInfo,
  getVideoInfos,
  searchMedia,
  getVideoList,
  getMezzanineInfo,
  getPlayInfo,
  getVideoPlayAuth,
  getUploadDetails,
  deleteMultipartUpload,
  createUploadImage,
  getImageInfo,
  getImageInfos,
  createUploadAttachedMedia,
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
];
