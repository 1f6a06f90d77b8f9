import type { Operation } from "./Operation.js";
import {
  byteSize,
  integer,
  list,
  number,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

export interface GetTranscodeSummaryRequest {
  /** At most 10. */
  readonly VideoIds: readonly string[];
}

/** One stream that a template makes, or was to make. */
const job = object({
  TranscodeTemplateId: optional(text),
  TranscodeJobStatus: optional(text),
  /** From 0 to 100. */
  TranscodeProgress: optional(integer),
  CreationTime: optional(text),
  CompleteTime: optional(text),
  ErrorCode: optional(text),
  ErrorMessage: optional(text),
  Format: optional(text),
  /** Kbit/s. */
  Bitrate: optional(number),
  /** Seconds. */
  Duration: optional(number),
  /** Bytes. */
  Filesize: optional(byteSize),
  Fps: optional(number),
  Width: optional(integer),
  Height: optional(integer),
  WatermarkIdList: list(text),
});

const summary = object({
  VideoId: text,
  TranscodeStatus: optional(text),
  TranscodeTemplateGroupId: optional(text),
  CreationTime: optional(text),
  CompleteTime: optional(text),
  TranscodeJobInfoSummaryList: list(job),
});

const response = object({
  RequestId: text,
  TranscodeSummaryList: list(summary),
  NonExistVideoIds: list(text),
});

/**
 * How the latest transcoding of up to 10 videos stands, stream by stream, and why it failed; unknown ids come back in a list,
 * with status 200.
 *
 * @see vendor documentation, "GetTranscodeSummary"
 */
export const getTranscodeSummary: Operation<
  GetTranscodeSummaryRequest,
  ShapeOf<typeof response>
> = {
  action: "GetTranscodeSummary",
  group: "read",
  callsPerSecond: 30,
  isOldFigure: true,
  errors: [],
  access: "read",
  repeat: { how: "safe" },
  response,
};
