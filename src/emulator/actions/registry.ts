import type { Action } from "./Action.js";
import {
  deleteMessageCallback,
  getMessageCallback,
  setMessageCallback,
} from "./messageCallbacks.js";
import { getMezzanineInfo } from "./mezzanine.js";
import { createUploadVideo, refreshUploadVideo } from "./uploads.js";
import { deleteVideo } from "./videoDeletion.js";
import { updateVideoInfo, updateVideoInfos } from "./videoEdits.js";
import { getVideoInfo, getVideoInfos } from "./videos.js";

/** Every action that is emulated. */
export const emulatedActions: readonly Action[] = [
  createUploadVideo,
  refreshUploadVideo,
  getVideoInfo,
  getVideoInfos,
  getMezzanineInfo,
  updateVideoInfo,
  updateVideoInfos,
  deleteVideo,
  setMessageCallback,
  getMessageCallback,
  deleteMessageCallback,
];
