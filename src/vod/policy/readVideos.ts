import { catalogue } from "../errors/catalogue.js";
import type { ErrorKind } from "../errors/ErrorKind.js";
import { VodError } from "../errors/VodError.js";
import { getVideoInfos } from "../operations/getVideoInfos.js";
import type { GetVideoInfosResponse } from "../operations/getVideoInfos.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import type { VideoRecord } from "../operations/videoRecord.js";

/** Which of its two ids a video is asked for by. */
export type VideoIdKind = "VideoId" | "ReferenceId";

/** What a read found: a missing video is an answer too, and carries the RequestId to show. */
export type VideoLookUp =
  | {
      readonly found: true;
      readonly record: VideoRecord;
      readonly requestId: string;
    }
  | { readonly found: false; readonly requestId: string | undefined };

/** Failures that one id can bring upon the whole batch. */
const ONE_ID_AT_FAULT: ReadonlySet<ErrorKind> = new Set([
  "invalidInput",
  "notFound",
  "forbidden",
  "conflict",
]);

/**
 * Reads up to 20 videos in one call. A batch that the vendor refuses for the sake of one id is split
 * until the culprit stands alone, so that nobody fails for a stranger's id.
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
  try {
    const request =
      kind === "VideoId" ? { VideoIds: ids } : { ReferenceIds: ids };
    return lookUps(kind, ids, await vod.call(getVideoInfos, request, options));
  } catch (error) {
    if (!(error instanceof VodError)) throw error;
    if (ids.length > 1 && ONE_ID_AT_FAULT.has(error.kind)) {
      return readHalves(vod, kind, ids, options);
    }
    return ids.map(() => missingOr(error));
  }
}

async function readHalves(
  vod: VodCaller,
  kind: VideoIdKind,
  ids: readonly string[],
  options: CallOptions,
): Promise<readonly (VideoLookUp | VodError)[]> {
  const middle = Math.ceil(ids.length / 2);
  const halves = [ids.slice(0, middle), ids.slice(middle)];
  return (
    await Promise.all(
      halves.map((half) => readVideos(vod, kind, half, options)),
    )
  ).flat();
}

/** What the answer does not mention is missing, whether or not it says so. */
function lookUps(
  kind: VideoIdKind,
  ids: readonly string[],
  { VideoList, RequestId: requestId }: GetVideoInfosResponse,
): readonly VideoLookUp[] {
  const records = new Map(VideoList.map((record) => [record[kind], record]));
  return ids.map((id) => {
    const record = records.get(id);
    return record === undefined
      ? { found: false, requestId }
      : { found: true, record, requestId };
  });
}

function missingOr(error: VodError): VideoLookUp | VodError {
  return error.kind === "notFound"
    ? { found: false, requestId: error.requestId }
    : error;
}

/** @throws VodError `InvalidVideo.NotFound` with the RequestId of the read that missed it */
export function foundRecord(lookUp: VideoLookUp): VideoRecord {
  if (lookUp.found) return lookUp.record;
  const code = "InvalidVideo.NotFound";
  throw new VodError({
    ...catalogue[code],
    code,
    action: getVideoInfos.action,
    message: "The video does not exist.",
    requestId: lookUp.requestId,
  });
}
