import type { Logger } from "../../base/logger.js";
import { foundRecord } from "../../vod/index.js";
import { toVideo } from "../types/Video.js";
import type { Video } from "../types/Video.js";
import type { Loaders } from "./Loaders.js";

/**
 * A video by its id, gathered with the request's other reads.
 *
 * @throws VodError `InvalidVideo.NotFound`, or what the read says
 */
export async function loadVideo(
  id: string,
  { loaders, logger }: { readonly loaders: Loaders; readonly logger: Logger },
): Promise<Video> {
  return toVideo(foundRecord(await loaders.videoById.load(id)), logger);
}
