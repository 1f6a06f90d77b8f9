import type { FileHome } from "../media/fileUrls.js";
import { signedUrl } from "../media/signedUrl.js";
import { sourceFacts, sourceMd5 } from "../media/sourceFacts.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action } from "./Action.js";
import { describeAudio, describePicture } from "./describeStreams.js";
import { findVideo } from "./findVideo.js";
import { choicesOf, urlWishOf, type UrlWish } from "./urlParameters.js";

/** 30 days, for URLs of the vendor's own buckets. */
const STORAGE_MAX_SECONDS = 2_592_000;

/**
 * The source file. When `InvalidFile.NotFound` is answered is not documented: here, for a damaged
 * record.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getmezzanineinfo
 */
export const getMezzanineInfo: Action = {
  name: "GetMezzanineInfo",
  callsPerSecond: 100,
  run(parameters, { store, nowMs, fileHome }) {
    const wish = urlWishOf(parameters, nowMs, STORAGE_MAX_SECONDS);
    const lists = choicesOf(parameters, "AdditionType", ["video", "audio"]);
    const video = findVideo(parameters, store);
    if (video === undefined) throw refuse("InvalidVideo.NotFound");
    if (video.isDamaged) throw refuse("InvalidFile.NotFound");
    return {
      Mezzanine: {
        ...describeFile(video, wish, fileHome(video)),
        ...describeContent(video),
        ...describeLists(video, lists ?? []),
      },
    };
  },
};

function describeFile(video: Video, wish: UrlWish, home: FileHome): AnswerBody {
  const hasArrived = video.sizeBytes !== undefined;
  return {
    VideoId: video.id,
    FileName: video.objectKey,
    FileURL: hasArrived ? signedUrl(video.objectKey, home, wish) : undefined,
    FileMD5: hasArrived ? sourceMd5(video) : undefined,
    Status: statusOf(video),
    Size: video.sizeBytes,
    CreationTime: formatTimestamp(video.createdAtMs),
    OutputType: wish.outputType,
    PreprocessStatus: "UnPreprocess",
    StorageClass: video.storageClass,
    RestoreStatus: video.restoreStatus,
    RestoreExpiration: video.restoreExpiration,
  };
}

function statusOf({ status, sizeBytes }: Video): string {
  if (sizeBytes !== undefined) return "Normal";
  return status === "UploadFail" ? "UploadFail" : "Uploading";
}

/** Numbers as numbers, fractions as text: the vendor's own mixture. */
function describeContent(video: Video): AnswerBody {
  const facts = sourceFacts(video);
  return {
    Width: facts?.picture?.width,
    Height: facts?.picture?.height,
    Fps: facts?.picture && String(facts.picture.fps),
    Bitrate: facts?.bitrateKbps.toFixed(3),
    Duration: facts && String(facts.durationSeconds),
  };
}

/** Plain lists, of texts throughout. */
function describeLists(
  video: Video,
  lists: readonly ("video" | "audio")[],
): AnswerBody {
  const facts = sourceFacts(video);
  return {
    VideoStreamList:
      facts?.picture && lists.includes("video")
        ? [describePicture(facts, facts.picture)]
        : undefined,
    AudioStreamList:
      facts && lists.includes("audio") ? [describeAudio(facts)] : undefined,
  };
}
