import { catalogue } from "../errors/catalogue.js";
import { VodError } from "../errors/VodError.js";
import { getVideoInfos } from "../operations/getVideoInfos.js";
import type { GetVideoInfosResponse } from "../operations/getVideoInfos.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import type { VideoRecord } from "../operations/videoRecord.js";
import { lookUpIn, missingOr } from "./LookUp.js";
import type { LookUp } from "./LookUp.js";
import { splitBatch } from "./splitBatch.js";

/** Which of its two ids a video is asked for by. */
export type VideoIdKind = "VideoId" | "ReferenceId";

/** What a read of a video found. */
export type VideoLookUp = LookUp<VideoRecord>;

/**
 * Reads up to 20 videos in one call, split where one id fails the others.
 *
 * @param ids different ids of one kind, at most `VIDEOS_PER_CALL`
 * @returns one entry per id, in the order of `ids`; an outage fails every entry
 */
export async function readVideos(
  vod: VodCaller,
  kind: VideoIdKind,
  ids: readonly string[],
  options: CallOptions = {},
): Promise<readonly (VideoLookUp | VodError)[]> {
  const entries = await splitBatch(ids, async (batch) => {
    const request =
      kind === "VideoId" ? { VideoIds: batch } : { ReferenceIds: batch };
    return lookUps(
      kind,
      batch,
      await vod.call(getVideoInfos, request, options),
    );
  });
  return entries.map(missingOr);
}

function lookUps(
  kind: VideoIdKind,
  ids: readonly string[],
  { VideoList, RequestId }: GetVideoInfosResponse,
): readonly VideoLookUp[] {
  const records = new Map(
    VideoList.map((record) => [record[kind] ?? "", record]),
  );
  return ids.map((id) => lookUpIn(records, id, RequestId));
}

/** @throws VodError `InvalidVideo.NotFound` with the RequestId of the read that missed it */
export function foundRecord(lookUp: VideoLookUp): VideoRecord {
  if (lookUp.found) return lookUp.record;
  throw missingVideo(lookUp.requestId);
}

/** What a read that misses a video is told as. @param requestId the read's */
export function missingVideo(requestId: string | undefined): VodError {
  const code = "InvalidVideo.NotFound";
  return new VodError({
    ...catalogue[code],
    code,
    action: getVideoInfos.action,
    message: "The video does not exist.",
    requestId,
  });
}
