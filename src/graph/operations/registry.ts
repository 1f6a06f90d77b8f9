import { CreateUploadVideoResolver } from "./createUploadVideo.js";
import { GetVideoInfoResolver } from "./getVideoInfo.js";
import {
  CreatedVideoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
} from "./getVideoInfos.js";
import { RefreshUploadVideoResolver } from "./refreshUploadVideo.js";

/** Every resolver class of the schema, one line each. */
export const resolvers = [
  CreatedVideoResolver,
  CreateUploadVideoResolver,
  GetVideoInfoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
  RefreshUploadVideoResolver,
] as const;
