import { CreateUploadAttachedMediaResolver } from "./createUploadAttachedMedia.js";
import { CreateUploadImageResolver } from "./createUploadImage.js";
import { CreateUploadVideoResolver } from "./createUploadVideo.js";
import {
  AttachedMediaUrlResolver,
  CreatedAttachedMediaResolver,
  GetAttachedMediaInfoResolver,
} from "./getAttachedMediaInfo.js";
import {
  CategoryChildrenResolver,
  GetCategoriesResolver,
} from "./getCategories.js";
import {
  CreatedImageResolver,
  GetImageInfoResolver,
  ImageUrlResolver,
} from "./getImageInfo.js";
import { GetImageInfosResolver } from "./getImageInfos.js";
import { GetMezzanineInfoResolver } from "./getMezzanineInfo.js";
import { GetPlayInfoResolver } from "./getPlayInfo.js";
import { DeleteMultipartUploadResolver } from "./deleteMultipartUpload.js";
import { GetTranscodeSummaryResolver } from "./getTranscodeSummary.js";
import { GetUploadDetailsResolver } from "./getUploadDetails.js";
import { GetVideoInfoResolver } from "./getVideoInfo.js";
import {
  CreatedVideoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
} from "./getVideoInfos.js";
import { GetVideoPlayAuthResolver } from "./getVideoPlayAuth.js";
import { GetAppPlayKeyResolver } from "./getAppPlayKey.js";
import { GetVideoListResolver } from "./getVideoList.js";
import { ListedVideoResolver } from "./listedVideo.js";
import { FoundMediaResolver, SearchMediaResolver } from "./searchMedia.js";
import { RefreshUploadVideoResolver } from "./refreshUploadVideo.js";
import { DeleteMessageCallbackResolver } from "./deleteMessageCallback.js";
import { DeleteVideoResolver } from "./deleteVideo.js";
import { GetMessageCallbackResolver } from "./getMessageCallback.js";
import { SetMessageCallbackResolver } from "./setMessageCallback.js";
import { CancelUrlUploadJobsResolver } from "./cancelUrlUploadJobs.js";
import { GetURLUploadInfosResolver } from "./getURLUploadInfos.js";
import { RegisterMediaResolver } from "./registerMedia.js";
import { MediaEventsResolver } from "./mediaEvents.js";
import { VideoUpdatedResolver } from "./videoUpdated.js";
import { UploadMediaByURLResolver } from "./uploadMediaByURL.js";
import { UploadStreamByURLResolver } from "./uploadStreamByURL.js";
import { UpdateVideoInfoResolver } from "./updateVideoInfo.js";
import { UpdateVideoInfosResolver } from "./updateVideoInfos.js";

/** Every resolver class of the schema, one line each. */
export const resolvers = [
  CreatedVideoResolver,
  CreateUploadVideoResolver,
  AttachedMediaUrlResolver,
  CategoryChildrenResolver,
  CreatedAttachedMediaResolver,
  CreatedImageResolver,
  CreateUploadAttachedMediaResolver,
  CreateUploadImageResolver,
  GetAttachedMediaInfoResolver,
  GetCategoriesResolver,
  GetImageInfoResolver,
  GetImageInfosResolver,
  ImageUrlResolver,
  GetMezzanineInfoResolver,
  GetPlayInfoResolver,
  GetVideoPlayAuthResolver,
  GetAppPlayKeyResolver,
  GetUploadDetailsResolver,
  GetTranscodeSummaryResolver,
  DeleteMultipartUploadResolver,
  GetVideoInfoResolver,
  GetVideoInfosResolver,
  RefreshedVideoResolver,
  RefreshUploadVideoResolver,
  GetVideoListResolver,
  ListedVideoResolver,
  SearchMediaResolver,
  FoundMediaResolver,
  DeleteMessageCallbackResolver,
  DeleteVideoResolver,
  GetMessageCallbackResolver,
  SetMessageCallbackResolver,
  UpdateVideoInfoResolver,
  UpdateVideoInfosResolver,
  UploadMediaByURLResolver,
  GetURLUploadInfosResolver,
  CancelUrlUploadJobsResolver,
  UploadStreamByURLResolver,
  RegisterMediaResolver,
  MediaEventsResolver,
  VideoUpdatedResolver,
] as const;
