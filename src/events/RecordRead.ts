import type { LookUp, VodError } from "../vod/index.js";
import type { VideoNews } from "./MediaWatch.js";

/** What can be read: media, and the jobs that pull them from URLs. */
export type SubjectKind = "video" | "image" | "attachedMedia" | "urlUpload";

/** Something that can be read. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What of a record shows whether an event is true. */
export interface MediaState {
  readonly Status: string;
  /** Of videos that were archived. */
  readonly RestoreStatus?: string | undefined;
}

/** What a read of any subject gave: its record, that there is none, or why it could not be read. */
export type RecordRead = LookUp<MediaState> | VodError;

/** A read as that of a video, which a read by a video's id always is; `undefined` for other kinds. */
export function asVideo(
  kind: SubjectKind,
  read: RecordRead,
): VideoNews | undefined {
  return kind === "video" ? (read as VideoNews) : undefined;
}
