import type { VideoLookUp, VodError } from "../vod/index.js";
import type { Finding } from "./Finding.js";
import type { MediaEvent } from "./MediaEvent.js";
import type { VodCallback } from "./VodCallback.js";

/** What readers of events are told. @param finding the read that bore the event out */
export function toMediaEvent(
  { type, mediaKind, mediaId, jobId, atMs, outcome }: VodCallback,
  finding: Finding,
): MediaEvent {
  return {
    ...{ type, mediaKind, outcome },
    ...(mediaId !== undefined && { mediaId }),
    ...(jobId !== undefined && { jobId }),
    at: new Date(atMs),
    ...(mediaKind === "video" && mediaId !== undefined && videoIn(finding)),
    missed: 0,
  };
}

/** A finding of a video's id is that of a video. */
function videoIn(finding: Finding): Pick<MediaEvent, "video"> {
  const read = finding as VideoLookUp | VodError;
  return read instanceof Error || !read.found ? {} : { video: read.record };
}
