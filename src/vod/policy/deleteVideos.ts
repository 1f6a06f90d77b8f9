import { VodError } from "../errors/VodError.js";
import { DELETIONS_PER_CALL, deleteVideo } from "../operations/deleteVideo.js";
import type { VodCaller } from "../operations/Operation.js";
import { inBatches } from "./inBatches.js";
import { videoWrites, type VideoWrite } from "./VideoWrite.js";

type Deletion = VideoWrite | VodError;

/**
 * Deletes videos for good, 20 per call, split where one id fails the others.
 *
 * @param ids different VideoIds without commas
 * @returns one entry per id, in order; an outage stands at each that it befell
 */
export async function deleteVideos(
  vod: VodCaller,
  ids: readonly string[],
): Promise<readonly Deletion[]> {
  return inBatches(ids, DELETIONS_PER_CALL, async (batch) => {
    const answer = await vod.call(deleteVideo, { VideoIds: batch });
    return answer.isAssumed === true && batch.length > 1
      ? deleteAlone(vod, batch)
      : videoWrites(batch, answer);
  });
}

/**
 * After a lost answer the whole batch was refused for a missing video. Whether that means all of them
 * is not documented: each is asked for by itself, and was deleted if it is missing now.
 */
async function deleteAlone(
  vod: VodCaller,
  ids: readonly string[],
): Promise<readonly Deletion[]> {
  const ends = await inBatches(ids, 1, async (batch) =>
    videoWrites(batch, await vod.call(deleteVideo, { VideoIds: batch })),
  );
  return ends.map(missingIsDone);
}

function missingIsDone(end: Deletion): Deletion {
  const { requestId = "" } = end;
  const isMissing =
    end instanceof VodError
      ? end.code === "InvalidVideo.NotFound"
      : end.outcome === "missing";
  return isMissing ? { outcome: "done", requestId } : end;
}
