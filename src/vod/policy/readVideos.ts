import { catalogue } from "../errors/catalogue.js";
import { VodError } from "../errors/VodError.js";
import {
  getVideoInfos,
  type GetVideoInfosResponse,
} from "../operations/getVideoInfos.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import type { VideoRecord } from "../operations/videoRecord.js";
import { lookUpIn, missingOr, type LookUp } from "./LookUp.js";
import { ONE_ITEM_AT_FAULT, splitBatch } from "./splitBatch.js";

/** Which of its two ids a video is asked for by. */
export type VideoIdKind = "VideoId" | "ReferenceId";

/** What a read of a video found. */
export type VideoLookUp = LookUp<VideoRecord>;

/**
 * What the vendor's answers have taught about batches. It documents that an answer lists the ids that
 * do not exist, and not whether "not found" can come of a batch for a single one of them: so such a batch
 * is split, until one answer has listed a missing id beside one that was found.
 */
export interface BatchLessons {
  missesAreListed: boolean;
}

/** How videos are to be read. */
export interface ReadVideosOptions extends CallOptions {
  /** @default none: every batch that is refused as not found is split */
  readonly lessons?: BatchLessons;
}

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
  { lessons = { missesAreListed: false }, ...options }: ReadVideosOptions = {},
): Promise<readonly (VideoLookUp | VodError)[]> {
  const send = async (
    batch: readonly string[],
  ): Promise<readonly VideoLookUp[]> => {
    const request =
      kind === "VideoId" ? { VideoIds: batch } : { ReferenceIds: batch };
    const response = await vod.call(getVideoInfos, request, options);
    const found = lookUps(kind, batch, response);
    lessons.missesAreListed ||= isMixed(found);
    return found;
  };
  const mayBeOneId = (error: VodError): boolean =>
    error.kind === "notFound"
      ? !lessons.missesAreListed
      : ONE_ITEM_AT_FAULT.has(error.kind);
  const entries = await splitBatch(ids, send, mayBeOneId);
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

function isMixed(entries: readonly VideoLookUp[]): boolean {
  return (
    entries.some(({ found }) => found) && entries.some(({ found }) => !found)
  );
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
