import type { VideoLookUp, VodError } from "../vod/index.js";
import type { RecordRead } from "./RecordRead.js";
import type { MediaEvent } from "./MediaEvent.js";
import type { VodCallback } from "./VodCallback.js";

/** What readers of events are told. @param read the read that bore the event out */
export function toMediaEvent(
  { type, mediaKind, mediaId, jobId, atMs, outcome }: VodCallback,
  read: RecordRead,
): MediaEvent {
  return {
    ...{ type, mediaKind, outcome },
    ...(mediaId !== undefined && { mediaId }),
    ...(jobId !== undefined && { jobId }),
    at: new Date(atMs),
    ...(mediaKind === "video" && mediaId !== undefined && videoIn(read)),
    missed: 0,
  };
}

/** A read of a video's id is that of a video. */
function videoIn(read: RecordRead): Pick<MediaEvent, "video"> {
  const look = read as VideoLookUp | VodError;
  return look instanceof Error || !look.found ? {} : { video: look.record };
}
