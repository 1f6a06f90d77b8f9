import { account } from "../media/account.js";
import { categoryNames } from "../media/categories.js";
import { storageOf } from "../media/storageOf.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatChinaTime, formatTimestamp } from "../rpc/timestamp.js";

/** The members that every read of a video answers. Those without a value are left out. */
export function describeVideo(video: Video): AnswerBody {
  return {
    VideoId: video.id,
    ReferenceId: video.referenceId,
    Title: video.title,
    Description: video.description,
    Tags: video.tags,
    CoverURL: video.coverUrl,
    Status: video.status,
    Duration: video.durationSeconds,
    Size: video.sizeBytes,
    CreationTime: formatTimestamp(video.createdAtMs),
    ModificationTime: formatTimestamp(video.modifiedAtMs),
    CateId: video.cateId,
    CateName:
      video.cateId === undefined ? undefined : categoryNames.get(video.cateId),
    TemplateGroupId: video.templateGroupId,
    StorageLocation: storageOf(video),
    AppId: video.appId,
    DownloadSwitch: video.downloadSwitch,
    StorageClass: video.storageClass,
    RestoreStatus: video.restoreStatus,
    RestoreExpiration: video.restoreExpiration,
    UserData: video.userData,
  };
}

/** What `GetVideoInfo` alone adds, the undocumented members of real answers among it. */
export function describeInDetail(video: Video): AnswerBody {
  return {
    ...describeVideo(video),
    Snapshots:
      video.snapshotUrls.length > 0
        ? { Snapshot: video.snapshotUrls }
        : undefined,
    AuditStatus: video.auditStatus ?? "Init",
    RegionId: account.regionId,
    CreateTime: formatChinaTime(video.createdAtMs),
    ModifyTime: formatChinaTime(video.modifiedAtMs),
    CustomerId: account.customerId,
    PreprocessStatus: "UnPreprocess",
  };
}
