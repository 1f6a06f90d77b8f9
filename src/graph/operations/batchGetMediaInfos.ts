import {
  unplayable,
  type MediaInfoRecord,
  type MezzanineRecord,
  type ResponseOf,
} from "../../vod/index.js";
import { tellOperator } from "../errors/tellOperator.js";
import type { GatewayContext } from "../GatewayContext.js";
import type { MediaPart } from "../loaders/mediaInfoReads.js";
import { ownCall, type CallManner } from "../vendorCall.js";

type Reads = Pick<GatewayContext, "loaders" | "logger">;
type PlayInfo = Pick<ResponseOf<"getPlayInfo">, "VideoBase" | "PlayInfoList">;

/** How a field's description names both ways. @param when the batch answers */
export function ownCallOrBatch(when: string): CallManner {
  return {
    ...ownCall("per video and choice of arguments"),
    more: `; several at once are gathered into BatchGetMediaInfos of 20 ${when}`,
  };
}

/** The source file, where it is told together with those of other videos. @throws VodError for an outage */
export async function gatheredSource(
  id: string,
  reads: Reads,
): Promise<MezzanineRecord | undefined> {
  const told = await load({ id, part: "source" }, reads);
  const source = told?.record.MezzanineInfo;
  return source?.Status === undefined ? undefined : source;
}

/**
 * The streams, where they are told together with those of other videos. None, or only such as the vendor's players alone can
 * play: `GetPlayInfo` has its own words for that.
 *
 * @throws VodError `Forbidden.IllegalStatus` for a video that is not playable, or what the read says
 */
export async function gatheredStreams(
  id: string,
  reads: Reads,
): Promise<PlayInfo | undefined> {
  const told = await load({ id, part: "streams" }, reads);
  if (told === undefined) return undefined;
  const { record, requestId } = told;
  const status = record.MediaInfo?.Status;
  if (status === undefined) return undefined;
  if (status !== "Normal") throw unplayable(status, requestId);
  const PlayInfoList = (record.PlayInfoList ?? []).filter(isLatest);
  return PlayInfoList.every(isForVendorsPlayers)
    ? undefined
    : { VideoBase: toVideoBase(record), PlayInfoList };
}

async function load(
  key: MediaPart,
  { loaders, logger }: Reads,
): Promise<{ record: MediaInfoRecord; requestId: string } | undefined> {
  const lookUp = await loaders.mediaInfo.load(key);
  if (lookUp.found) return lookUp;
  // Nobody else hears of it: what was asked for is read all the same.
  if (lookUp.refusal !== undefined) tellOperator(lookUp.refusal, logger);
  return undefined;
}

type Stream = PlayInfo["PlayInfoList"][number];

/** Of several of one definition and format, as `GetPlayInfo` shows them when nothing is asked for. */
function isLatest({ Status }: Stream): boolean {
  return Status !== "Invisible";
}

function isForVendorsPlayers({ EncryptType }: Stream): boolean {
  return EncryptType === "AliyunVoDEncryption";
}

/** Whether there are pictures shows in the streams, or in the source that they were made of. */
function toVideoBase({
  MediaId: VideoId,
  MezzanineInfo: source,
  PlayInfoList: streams = [],
}: MediaInfoRecord): PlayInfo["VideoBase"] {
  const hasPictures =
    streams.some(({ StreamType }) => StreamType === "video") ||
    (source?.Width ?? 0) > 0;
  const MediaType = hasPictures ? "video" : "audio";
  return { VideoId, MediaType, DanMuURL: undefined };
}
