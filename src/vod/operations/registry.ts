import { createUploadVideo } from "./createUploadVideo.js";
import { getVideoInfo } from "./getVideoInfo.js";
import { getVideoInfos } from "./getVideoInfos.js";
import { refreshUploadVideo } from "./refreshUploadVideo.js";

/** Every VOD action that the client knows, one line each. */
export const operations = [
  createUploadVideo,
  refreshUploadVideo,
  getVideoInfo,
  getVideoInfos,
] as const;
