import { expect, it } from "@jest/globals";
import { operations } from "../../../../src/vod/operations/registry.js";

/** What fails together, as operators see it in the log and in metrics. */
const GROUPS: Readonly<Record<string, string>> = {
  BatchGetMediaInfos: "edit",
  CancelUrlUploadJobs: "edit",
  CreateUploadAttachedMedia: "upload",
  CreateUploadImage: "upload",
  CreateUploadVideo: "upload",
  DeleteMessageCallback: "settings",
  DeleteMultipartUpload: "edit",
  DeleteVideo: "edit",
  GetAttachedMediaInfo: "read",
  GetCategories: "read",
  GetImageInfo: "read",
  GetImageInfos: "read",
  GetMessageCallback: "settings",
  GetMezzanineInfo: "read",
  GetPlayInfo: "play",
  GetURLUploadInfos: "read",
  GetUploadDetails: "read",
  GetVideoInfo: "read",
  GetVideoInfos: "read",
  GetVideoList: "search",
  GetVideoPlayAuth: "play",
  RefreshUploadVideo: "upload",
  RegisterMedia: "upload",
  SearchMedia: "search",
  SetMessageCallback: "settings",
  UpdateVideoInfo: "edit",
  UpdateVideoInfos: "edit",
  UploadMediaByURL: "upload",
  UploadStreamByURL: "upload",
};

it.each(
  Object.values(operations).map(
    (operation) => [operation.action, operation] as const,
  ),
)("%s", (action, { group }) => {
  expect(group).toBe(GROUPS[action]);
});
