import type { Logger } from "../../base/logger.js";
import type { VideoRecord } from "../../vod/index.js";
import { toVideo, type Video } from "./Video.js";

/** What some of the vendor's lists do not tell of a video. */
export type LateField = "userData" | "templateGroupId" | "downloadSwitch";

/** A video as a list knows it. */
export interface ListedVideo extends Video {
  /** What has to be read when it is asked for. */
  readonly lacks: readonly LateField[];
}

/** @param lacks what the list does not tell of any video */
export function toListedVideo(
  record: VideoRecord,
  lacks: readonly LateField[],
  logger: Logger,
): ListedVideo {
  const video = toVideo(record, logger);
  return lacks.includes("userData")
    ? { ...video, lacks, whose: { videoId: video.id } }
    : { ...video, lacks };
}
