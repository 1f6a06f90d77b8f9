import { CreateUploadVideoResolver } from "./createUploadVideo.js";
import { GetMezzanineInfoResolver } from "./getMezzanineInfo.js";
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
  GetMezzanineInfoResolver,
  GetVideoInfoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
  RefreshUploadVideoResolver,
] as const;
