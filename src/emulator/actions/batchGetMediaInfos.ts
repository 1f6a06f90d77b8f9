import { playStreams } from "../media/playStreams.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action, ActionServices } from "./Action.js";
import { describeMezzanine } from "./describeMezzanine.js";
import { describePlayStream } from "./describePlayStream.js";
import { describeVideo } from "./describeVideo.js";
import { requiredTextOf } from "./parameters.js";
import { urlWishOf, type UrlWish } from "./urlParameters.js";

const MAX_IDS = 20;

/**
 * Record, source and streams of up to 20 videos, each once, oldest first: no order is promised.
 *
 * @assumed batch-media-infos
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-batchgetmediainfos
 */
export const batchGetMediaInfos: Action = {
  name: "BatchGetMediaInfos",
  callsPerSecond: 30,
  run(parameters, services) {
    const { store, nowMs } = services;
    const ids = mediaIdsOf(parameters);
    const wish = urlWishOf(new Map(), nowMs, 0);
    return {
      MediaInfos: store
        .list()
        .filter(({ id }) => ids.has(id))
        .map((video) => ({
          MediaId: video.id,
          MediaInfo: describeRecord(video),
          MezzanineInfo: describeSource(video, wish, services),
          PlayInfoList: describePlayInfos(video, wish, services),
        })),
      NonExistMediaIds: [...ids].filter((id) => store.get(id) === undefined),
    };
  },
};

/** @throws RpcError `MissingMediaIds`, `InvalidParameter` */
function mediaIdsOf(parameters: Parameters): ReadonlySet<string> {
  const ids = requiredTextOf(parameters, "MediaIds").split(",");
  if (ids.length > MAX_IDS)
    throw refuse("InvalidParameter", { Parameter: "MediaIds" });
  return new Set(ids);
}

/** Without the two facts that stand with the source. */
function describeRecord(video: Video): AnswerBody {
  const { id, snapshotUrls } = video;
  return {
    MediaId: id,
    ...describeVideo(video),
    VideoId: undefined,
    Duration: undefined,
    Size: undefined,
    Snapshots: snapshotUrls.length > 0 ? snapshotUrls : undefined,
  };
}

function describeSource(
  video: Video,
  wish: UrlWish,
  { fileHome }: ActionServices,
): AnswerBody | undefined {
  if (video.isDamaged) return undefined;
  return {
    MediaId: video.id,
    ...describeMezzanine(video, ["video", "audio"], {
      wish,
      home: fileHome(video),
    }),
  };
}

/** A plain list, unlike that of `GetPlayInfo`. */
function describePlayInfos(
  video: Video,
  wish: UrlWish,
  { fileHome, endpoint }: ActionServices,
): readonly AnswerBody[] | undefined {
  if (video.status !== "Normal") return undefined;
  const home = { ...fileHome(video), delivery: endpoint };
  return playStreams(video)
    .filter(({ isSuperseded }) => isSuperseded !== true)
    .map((stream) => ({
      ...describePlayStream(stream, video, { ...wish, home }),
      TemplateGroupId: video.templateGroupId,
      TemplateId: `${stream.format}-${stream.definition}`,
    }));
}
