import type { AnswerBody } from "../rpc/Answer.js";

/** The events that the emulator sends. */
export type EventType =
  | "MediaBaseChangeComplete"
  | "FileUploadComplete"
  | "VideoAnalysisComplete"
  | "SnapshotComplete"
  | "StreamTranscodeComplete"
  | "TranscodeComplete"
  | "ImageUploadComplete"
  | "AttachedMediaUploadComplete"
  | "UploadByURLComplete"
  | "DeleteMediaComplete";

/** Something that has happened, before it is known when and to whom it is told. */
export interface Happening {
  readonly type: EventType;
  /** Beside `EventTime` and `EventType`. */
  readonly members: AnswerBody;
}

/** What an event is about, as far as it decides where the event goes. */
export interface EventSubject {
  readonly appId: string;
  /** Of the upload: JSON in a string. */
  readonly userData?: string | undefined;
}

/** Tells whoever has asked to be told. */
export type Announce = (happening: Happening, subject: EventSubject) => void;

/** The body of a callback. */
export type VodEvent = Readonly<Record<string, unknown>>;
