import type { VideoRecord } from "../vod/index.js";

/** What kinds of media VOD reports on. */
export type MediaKind = "video" | "image" | "attachedMedia";

/** Something that happened to a medium: VOD reported it, and a read has confirmed it. */
export interface MediaEvent {
  /** In the vendor's spelling, `FileUploadComplete`. @see docs/events.md */
  readonly type: string;
  readonly mediaKind: MediaKind;
  /** Absent when a pull from a URL failed: no medium came of it. */
  readonly mediaId?: string;
  /** The job that it was, for pulls from URLs and for processing. */
  readonly jobId?: string;
  /** When it happened, by VOD's clock, to the second. */
  readonly at: Date;
  readonly outcome: "success" | "failure";
  /** The video as the read that confirmed the event showed it; absent when it is gone, and for other kinds. */
  readonly video?: VideoRecord;
  /** How many events this reader missed just before this one, because it read too slowly. Mostly 0. */
  readonly missed: number;
}

/** Which events a reader wants: all that match every list that is given. */
export interface EventFilter {
  /** In the vendor's spelling. @default every type */
  readonly types?: readonly string[];
  /** @default every kind */
  readonly mediaKinds?: readonly MediaKind[];
  /** @default every medium */
  readonly mediaIds?: readonly string[];
}
