import type { VideoRecord } from "../vod/index.js";

/** What kinds of media VOD reports on. */
export type MediaKind = "video" | "image" | "attachedMedia";

/** How that ended which an event tells of; `unknown`: in a way that the vendor added. */
export type EventOutcome = "success" | "failure" | "unknown";

/** Why that failed which an event tells of, in the vendor's words; one of the two at least. */
export interface EventError {
  /** `InvalidParameter.ResourceContentBad`, for instance. There is no complete list. */
  readonly code: string | undefined;
  /** May hold the URL of a source. At most 512 characters; a longer one is cut off. */
  readonly message: string | undefined;
}

/** Something that happened to a medium: VOD reported it, and a read has confirmed it. */
export interface MediaEvent {
  /** In the vendor's spelling, `FileUploadComplete`. @see docs/events.md */
  readonly type: string;
  readonly mediaKind: MediaKind;
  /** Absent when a pull from a URL failed: no medium came of it. */
  readonly mediaId?: string;
  /** The job that it was, or the task, for pulls from URLs and for processing. */
  readonly jobId?: string;
  /** When it happened, by VOD's clock, to the second. */
  readonly at: Date;
  readonly outcome: EventOutcome;
  /** Absent on success, and where the vendor says no more than that it failed. */
  readonly error?: EventError;
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
