import type { VodError } from "../errors/VodError.js";
import type { VodCaller } from "../operations/Operation.js";
import {
  UPDATES_PER_CALL,
  updateVideoInfos,
  type VideoUpdate,
} from "../operations/updateVideoInfos.js";
import { inBatches } from "./inBatches.js";
import { videoWrites, type VideoWrite } from "./VideoWrite.js";

/**
 * Edits videos, 20 per call. Where one edit fails the others of its call, they are sent again without
 * it; whether the vendor did some of them the first time does not matter, since they set values.
 *
 * @param updates each for another video
 * @returns one entry per update, in order; an outage stands at each that it befell
 */
export async function updateVideos(
  vod: VodCaller,
  updates: readonly VideoUpdate[],
): Promise<readonly (VideoWrite | VodError)[]> {
  return inBatches(updates, UPDATES_PER_CALL, async (batch) =>
    videoWrites(
      batch.map(({ VideoId }) => VideoId),
      await vod.call(updateVideoInfos, { UpdateContent: batch }),
    ),
  );
}
