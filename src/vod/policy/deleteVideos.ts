import type { VodError } from "../errors/VodError.js";
import { DELETIONS_PER_CALL, deleteVideo } from "../operations/deleteVideo.js";
import type { VodCaller } from "../operations/Operation.js";
import { inBatches } from "./inBatches.js";
import { isOneItemAtFault } from "./splitBatch.js";
import { videoWrites, type VideoWrite } from "./VideoWrite.js";

/**
 * Deletes videos for good, 20 per call, split where one id fails the others.
 *
 * @param ids different VideoIds without commas
 * @returns one entry per id, in order; an outage stands at each that it befell
 */
export async function deleteVideos(
  vod: VodCaller,
  ids: readonly string[],
): Promise<readonly (VideoWrite | VodError)[]> {
  return inBatches(
    ids,
    DELETIONS_PER_CALL,
    async (batch) =>
      videoWrites(batch, await vod.call(deleteVideo, { VideoIds: batch })),
    (error) => isOneItemAtFault(error) && !isForAll(error),
  );
}

/** Unknown ids are listed beside known ones: the call is refused for them where it has no others. */
function isForAll({ code }: VodError): boolean {
  return code === "InvalidVideo.NotFound";
}
