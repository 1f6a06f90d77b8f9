import { CreateUploadVideoResolver } from "./createUploadVideo.js";
import { GetMezzanineInfoResolver } from "./getMezzanineInfo.js";
import { GetPlayInfoResolver } from "./getPlayInfo.js";
import { GetVideoInfoResolver } from "./getVideoInfo.js";
import {
  CreatedVideoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
} from "./getVideoInfos.js";
import { GetVideoListResolver } from "./getVideoList.js";
import { ListedVideoResolver } from "./listedVideo.js";
import { SearchMediaResolver } from "./searchMedia.js";
import { RefreshUploadVideoResolver } from "./refreshUploadVideo.js";

/** Every resolver class of the schema, one line each. */
export const resolvers = [
  CreatedVideoResolver,
  CreateUploadVideoResolver,
  GetMezzanineInfoResolver,
  GetPlayInfoResolver,
  GetVideoInfoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
  RefreshUploadVideoResolver,
  GetVideoListResolver,
  ListedVideoResolver,
  SearchMediaResolver,
] as const;
