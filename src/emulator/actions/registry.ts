import type { Action } from "./Action.js";
import { createUploadVideo, refreshUploadVideo } from "./uploads.js";
import { getVideoInfo, getVideoInfos } from "./videos.js";

/** Every action that is emulated. */
export const emulatedActions: readonly Action[] = [
  createUploadVideo,
  refreshUploadVideo,
  getVideoInfo,
  getVideoInfos,
];
