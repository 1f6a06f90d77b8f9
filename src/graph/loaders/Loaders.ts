import DataLoader from "dataloader";
import {
  VIDEOS_PER_CALL,
  getMezzanineInfo,
  getPlayInfo,
  getVideoInfo,
  readVideos,
} from "../../vod/index.js";
import type {
  GetMezzanineInfoRequest,
  GetMezzanineInfoResponse,
  GetPlayInfoRequest,
  GetPlayInfoResponse,
  GetVideoInfoResponse,
  VideoIdKind,
  VideoLookUp,
  VodCaller,
} from "../../vod/index.js";
import { sharedReads } from "./sharedReads.js";
import type { SharedReads } from "./sharedReads.js";

/** The reads of one request, gathered: one set per request, so nobody reads another's past. */
export interface Loaders {
  /** By id: one `GetVideoInfos` per 20. */
  readonly videoById: DataLoader<string, VideoLookUp>;
  /** By reference id: one `GetVideoInfos` per 20. */
  readonly videoByReferenceId: DataLoader<string, VideoLookUp>;
  /** What only `GetVideoInfo` returns: a call of its own per video. */
  readonly videoDetail: DataLoader<string, GetVideoInfoResponse["Video"]>;
  /** The source file: a call per video and choice of arguments. */
  readonly mezzanine: SharedReads<
    GetMezzanineInfoRequest,
    GetMezzanineInfoResponse
  >;
  /** Where to play it: a call per video and choice of arguments. */
  readonly playback: SharedReads<GetPlayInfoRequest, GetPlayInfoResponse>;
}

export interface LoadersOptions {
  readonly vod: VodCaller;
  /** Ends the reads when the client hangs up. */
  readonly signal: AbortSignal;
}

export function createLoaders({ vod, signal }: LoadersOptions): Loaders {
  const videos = (kind: VideoIdKind): DataLoader<string, VideoLookUp> =>
    new DataLoader<string, VideoLookUp>(
      (ids) => readVideos(vod, kind, ids, { signal }),
      {
        name: `videoBy${kind}`,
        maxBatchSize: VIDEOS_PER_CALL,
      },
    );
  return {
    videoById: videos("VideoId"),
    videoByReferenceId: videos("ReferenceId"),
    videoDetail: new DataLoader(
      async (ids) =>
        Promise.all(ids.map((id) => detailOrError(id, { vod, signal }))),
      { name: "videoDetail" },
    ),
    mezzanine: sharedReads(getMezzanineInfo, { vod, signal }),
    playback: sharedReads(getPlayInfo, { vod, signal }),
  };
}

async function detailOrError(
  id: string,
  { vod, signal }: LoadersOptions,
): Promise<GetVideoInfoResponse["Video"] | Error> {
  try {
    return (await vod.call(getVideoInfo, { VideoId: id }, { signal })).Video;
  } catch (error) {
    return error as Error;
  }
}
