import { mezzanineFields } from "./getMezzanineInfo.js";
import { playStream } from "./getPlayInfo.js";
import type { Operation } from "./Operation.js";
import { list, object, optional, text, type ShapeOf } from "./shape.js";

/** The vendor's limit for one `BatchGetMediaInfos`. */
export const MEDIA_INFOS_PER_CALL = 20;

export interface BatchGetMediaInfosRequest {
  /** At most {@link MEDIA_INFOS_PER_CALL}. */
  readonly MediaIds: readonly string[];
}

/** What cannot be read of one medium is taken as left out: the others in the answer are good. */
const mediaInfo = object({
  MediaId: text,
  MediaInfo: optional(object({ Status: optional(text) })),
  /** With both lists of streams. */
  MezzanineInfo: optional(object(mezzanineFields)),
  PlayInfoList: optional(list(playStream, "PlayInfo")),
});

const response = object({
  RequestId: text,
  MediaInfos: list(mediaInfo),
});

export type MediaInfoRecord = ShapeOf<typeof mediaInfo>;

/**
 * Records, source files and streams of up to 20 videos, as `GetMezzanineInfo` and `GetPlayInfo` give them when nothing
 * particular is asked for. Unknown ids come back in a list, with status 200, and so do those of another application.
 *
 * @see vendor documentation, "BatchGetMediaInfos"
 */
export const batchGetMediaInfos: Operation<
  BatchGetMediaInfosRequest,
  ShapeOf<typeof response>
> = {
  action: "BatchGetMediaInfos",
  group: "read",
  callsPerSecond: 30,
  isOldFigure: true,
  errors: [],
  access: "read",
  repeat: { how: "safe" },
  response,
};
