import { isSoundOnly } from "../media/sourceFacts.js";
import { playStreams } from "../media/playStreams.js";
import { signedUrl } from "../media/signedUrl.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action } from "./Action.js";
import { describePlayStream, type PlayWish } from "./describePlayStream.js";
import { findVideo, playableVideo } from "./findVideo.js";
import { selectStreams } from "./selectStreams.js";
import { choicesOf, jsonObjectOf, urlWishOf } from "./urlParameters.js";

/** 7 days, for URLs of the vendor's own buckets. */
const STORAGE_MAX_SECONDS = 604_800;

/**
 * Where to play a video. What the vendor does with `ReAuthInfo`, watermarks and previews does not show
 * in its answer, so they are read and left at that.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getplayinfo
 */
export const getPlayInfo: Action = {
  name: "GetPlayInfo",
  callsPerSecond: 360,
  run(parameters, { store, nowMs, fileHome, endpoint }) {
    const wish = urlWishOf(parameters, nowMs, STORAGE_MAX_SECONDS);
    const { PlayDomain: domain } = jsonObjectOf(parameters, "PlayConfig");
    jsonObjectOf(parameters, "ReAuthInfo");
    const video = playableVideo(
      findVideo(parameters, store),
      ({ status, auditStatus = "Init" }) =>
        ` Currently Video Status is ${status} and AuditStatus is ${auditStatus}`,
    );
    const streams = selectStreams(playStreams(video), parameters);
    // What was made of a fixture is delivered here too: it plays, whatever its source is.
    const home = { ...fileHome(video), delivery: endpoint };
    return {
      VideoBase: describeBase(
        video,
        danmuUrl(video, parameters, { ...wish, home }),
        wish.outputType,
      ),
      PlayInfoList: {
        PlayInfo: streams.map((stream) =>
          describePlayStream(stream, video, { ...wish, domain, home }),
        ),
      },
    };
  },
};

/** What is told about a video beside its streams. `Duration` is a text here. */
function describeBase(
  video: Video,
  danmu: string | undefined,
  outputType: string,
): AnswerBody {
  return {
    VideoId: video.id,
    Title: video.title,
    Duration: String(video.durationSeconds),
    CoverURL: video.coverUrl,
    Status: video.status,
    CreationTime: formatTimestamp(video.createdAtMs),
    MediaType: isSoundOnly(video) ? "audio" : "video",
    TranscodeMode: "FastTranscode",
    OutputType: outputType,
    StorageClass: video.storageClass,
    DanMuURL: danmu,
  };
}

/** The mask file, for URLs of the delivery network alone. */
function danmuUrl(
  { id }: Video,
  parameters: Parameters,
  wish: PlayWish,
): string | undefined {
  const isWanted = choicesOf(parameters, "AdditionType", ["danmu"]);
  return isWanted === undefined || wish.outputType === "oss"
    ? undefined
    : signedUrl(`${id}/danmu/mask.json`, wish.home, wish);
}
