import type { LookUp, VodError } from "../vod/index.js";

/** What can be read: media, and the jobs that pull them from URLs. */
export type SubjectKind = "video" | "image" | "attachedMedia" | "urlUpload";

/** Something that can be read. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What a read of any subject gave. */
export type Finding = LookUp<{ readonly Status: string }> | VodError;
