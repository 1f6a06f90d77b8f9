import type { Ended } from "../batches/endEach.js";

/** What an audit line is about. Never a URL, nor anything that opens one. */
export interface AuditSubject {
  readonly videoId?: string | null | undefined;
  readonly referenceId?: string | null | undefined;
  readonly imageId?: string | null | undefined;
  /** Of attached media. */
  readonly mediaId?: string | null | undefined;
  /** Of a job that pulls from a URL. */
  readonly jobId?: string | null | undefined;
  /** The application whose settings are meant. */
  readonly appId?: string | null | undefined;
}

/** What an answer carries for the audit: the vendor's RequestId. */
export interface Answered {
  readonly requestId?: string | undefined;
}

/** How the work on one subject ended. */
export interface AuditedEnd {
  readonly subject: AuditSubject;
  readonly end: Ended<Answered>;
  /** Why nothing was done, where that is no failure: a job that is not there. */
  readonly refusal?: string | undefined;
}

/** What a field leaves in the audit trail: one line per subject, however the field ends. */
export interface AuditRule<Args, Payload extends Answered, Source = unknown> {
  /** What a success is called: a credential was handed out, or something was changed. */
  readonly success: "granted" | "done";
  /** What the caller named: the subjects when the field fails as a whole. None: a line without one. */
  readonly asked: (args: Args, source: Source) => readonly AuditSubject[];
  /** What became of each. @default what was asked for, done */
  readonly ends?: (payload: Payload) => readonly AuditedEnd[];
}
