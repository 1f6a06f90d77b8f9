import type { Transcoding } from "../media/LifeCycle.js";
import { playStreams, type PlayStream } from "../media/playStreams.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action } from "./Action.js";
import { describeInDetail, describeVideo } from "./describeVideo.js";
import { findVideo } from "./findVideo.js";
import { idsOf } from "./idsOf.js";
import { requiredTextOf } from "./parameters.js";

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getvideoinfo */
export const getVideoInfo: Action = {
  name: "GetVideoInfo",
  callsPerSecond: 100,
  run(parameters, { store }) {
    const video = findVideo(parameters, store);
    if (video === undefined) throw refuse("InvalidVideo.NotFound");
    return { Video: describeInDetail(video) };
  },
};

/**
 * Lists what it finds oldest first, not in the caller's order (the vendor promises none), each video
 * once. `InvalidVideo.NotFound` is documented beside the lists of unknown ids; the reading here is
 * that it answers a call that finds nothing at all.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getvideoinfos
 * @assumed none-of-many
 */
export const getVideoInfos: Action = {
  name: "GetVideoInfos",
  callsPerSecond: 100,
  run(parameters, { store }) {
    const ids = idsOf(parameters, "VideoIds");
    const referenceIds = idsOf(parameters, "ReferenceIds");
    if (ids.size + referenceIds.size === 0) {
      throw refuse("MissingParameter", { Parameter: "VideoIds" });
    }
    const byId = [...ids].map((id) => store.get(id));
    const byReference = [...referenceIds].map((id) =>
      store.findByReferenceId(id),
    );
    const found = oldestFirst([...byId, ...byReference]);
    if (found.length === 0) throw refuse("InvalidVideo.NotFound");
    return {
      VideoList: found.map((video) => ({
        ...describeVideo(video),
        Snapshots: snapshotsOf(video),
      })),
      NonExistVideoIds: [...ids].filter((id) => store.get(id) === undefined),
      NonExistReferenceIds: [...referenceIds].filter(
        (id) => store.findByReferenceId(id) === undefined,
      ),
    };
  },
};

const MAX_SUMMARIES = 10;

/**
 * How transcoding stands: of what was never transcoded nothing is told. How more than 10 ids are refused is not documented.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-gettranscodesummary
 * @assumed never-transcoded
 * @assumed summaries-at-once
 */
export const getTranscodeSummary: Action = {
  name: "GetTranscodeSummary",
  callsPerSecond: 30,
  run(parameters, { store, lifeCycle, nowMs }) {
    const ids = new Set(requiredTextOf(parameters, "VideoIds").split(","));
    if (ids.size > MAX_SUMMARIES) throw refuse("VideoIdsExceededMax");
    return {
      TranscodeSummaryList: [...ids].flatMap((id) => {
        const video = store.get(id);
        const transcoding = video && lifeCycle.transcodingOf(video);
        return transcoding ? [summaryOf(video, transcoding, nowMs)] : [];
      }),
      NonExistVideoIds: [...ids].filter((id) => store.get(id) === undefined),
    };
  },
};

function summaryOf(
  video: Video,
  transcoding: Transcoding,
  nowMs: number,
): AnswerBody {
  const { beganAtMs, endsAtMs, isSound } = transcoding;
  const isComplete = nowMs >= endsAtMs;
  const times = {
    CreationTime: formatTimestamp(beganAtMs),
    CompleteTime: isComplete ? formatTimestamp(endsAtMs) : undefined,
  };
  const ended = isSound ? "CompleteAllSucc" : "CompleteAllFail";
  return {
    VideoId: video.id,
    TranscodeStatus: isComplete ? ended : "Processing",
    TranscodeTemplateGroupId: video.templateGroupId,
    ...times,
    // What was attached from elsewhere was not transcoded here.
    TranscodeJobInfoSummaryList: playStreams({
      ...video,
      attachedStreams: undefined,
    })
      .filter(({ isSuperseded }) => isSuperseded !== true)
      .map((stream) => ({
        ...times,
        TranscodeTemplateId: `${stream.format}-${stream.definition}`,
        Format: stream.format,
        WatermarkIdList: [],
        ...jobOf(stream, transcoding, nowMs),
      })),
  };
}

/** A job that runs has come as far as its time has; one that failed tells why, in the words of its event. */
function jobOf(
  stream: PlayStream,
  { beganAtMs, endsAtMs, isSound }: Transcoding,
  nowMs: number,
): AnswerBody {
  if (nowMs < endsAtMs) {
    const share = (nowMs - beganAtMs) / (endsAtMs - beganAtMs);
    const TranscodeProgress = Math.floor(share * 100);
    return { TranscodeJobStatus: "Transcoding", TranscodeProgress };
  }
  if (!isSound)
    return {
      TranscodeJobStatus: "TranscodeFail",
      ErrorCode: "InvalidParameter.ResourceContentBad",
      ErrorMessage: "The resource operated InputFile is bad",
    };
  return {
    TranscodeJobStatus: "TranscodeSuccess",
    TranscodeProgress: 100,
    // As in the vendor's sample.
    ErrorCode: "200",
    Bitrate: String(stream.bitrateKbps),
    Duration: String(stream.durationSeconds),
    Filesize: stream.sizeBytes,
    Fps: String(stream.fps),
    Width: stream.frame && String(stream.frame.width),
    Height: stream.frame && String(stream.frame.height),
  };
}

function oldestFirst(videos: readonly (Video | undefined)[]): readonly Video[] {
  const found = new Set(videos.filter((video) => video !== undefined));
  return [...found].sort(
    (a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1),
  );
}

/** A plain list here, unlike the wrapped one of `GetVideoInfo`. */
function snapshotsOf({ snapshotUrls }: Video): readonly string[] | undefined {
  return snapshotUrls.length > 0 ? snapshotUrls : undefined;
}
