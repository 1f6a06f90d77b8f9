import type { Logger } from "../../base/logger.js";
import { foundRecord } from "../../vod/index.js";
import type { VideoChoice } from "../rules/idRules.js";
import { toVideo } from "../types/Video.js";
import type { Video } from "../types/Video.js";
import type { Loaders } from "./Loaders.js";

interface VideoReads {
  readonly loaders: Loaders;
  readonly logger: Logger;
}

/**
 * A video by its id, gathered with the request's other reads.
 *
 * @throws VodError `InvalidVideo.NotFound`, or what the read says
 */
export async function loadVideo(id: string, reads: VideoReads): Promise<Video> {
  return loadChosenVideo({ kind: "VideoId", id }, reads);
}

/**
 * A video by either of its ids, gathered with the request's other reads by ids of that kind.
 *
 * @throws as {@link loadVideo}
 */
export async function loadChosenVideo(
  { kind, id }: VideoChoice,
  { loaders, logger }: VideoReads,
): Promise<Video> {
  const loader =
    kind === "VideoId" ? loaders.videoById : loaders.videoByReferenceId;
  return toVideo(foundRecord(await loader.load(id)), logger);
}
