import type { Operation } from "./Operation.js";
import { audioStream, videoStream } from "./mezzanineStream.js";
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

export interface GetMezzanineInfoRequest {
  readonly VideoId: string;
  /** `cdn` unless told otherwise; buckets of the `in-` kind always give `oss`. */
  readonly OutputType?: string | undefined;
  /** How long `FileURL` works, in seconds, from 1. @default 3600 */
  readonly AuthTimeout?: number | undefined;
  /** Which stream lists to add. */
  readonly AdditionType?: readonly ("video" | "audio")[] | undefined;
}

/** What is told of a source file, whichever call tells it. */
export const mezzanineFields = {
  FileName: optional(text),
  /** Signed: never log it. */
  FileURL: optional(text),
  FileMD5: optional(text),
  /** Seen in a sample only. */
  CRC64: optional(text),
  Status: optional(text),
  /** Bytes. */
  Size: optional(byteSize),
  Width: optional(integer),
  Height: optional(integer),
  /** Kbit/s. */
  Bitrate: optional(number),
  Fps: optional(number),
  /** Seconds. */
  Duration: optional(number),
  CreationTime: optional(text),
  OutputType: optional(text),
  PreprocessStatus: optional(text),
  StorageClass: optional(text),
  RestoreStatus: optional(text),
  RestoreExpiration: optional(text),
  VideoStreamList: list(videoStream),
  AudioStreamList: list(audioStream),
} as const;

const mezzanine = object(mezzanineFields);

const response = object({ RequestId: text, Mezzanine: mezzanine });

export type GetMezzanineInfoResponse = ShapeOf<typeof response>;
export type MezzanineRecord = ShapeOf<typeof mezzanine>;

/**
 * The source file of one video, complete only once it was transcoded.
 *
 * @see vendor documentation, "GetMezzanineInfo"
 */
export const getMezzanineInfo: Operation<
  GetMezzanineInfoRequest,
  GetMezzanineInfoResponse
> = {
  action: "GetMezzanineInfo",
  group: "read",
  callsPerSecond: 100,
  errors: ["InvalidVideo.NotFound", "InvalidFile.NotFound"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
