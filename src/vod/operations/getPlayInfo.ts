import type { Operation } from "./Operation.js";
import {
  byteSize,
  integer,
  list,
  number,
  object,
  optional,
  text,
  url,
  type ShapeOf,
} from "./shape.js";

/** Travels as JSON in a string; the vendor's samples put its numbers in quotes. */
export interface PlayConfig {
  readonly PlayDomain?: string | undefined;
  readonly XForwardedFor?: string | undefined;
  /** Seconds. */
  readonly PreviewTime?: string | undefined;
  /** A credential of the caller's own: never log it. */
  readonly MtsHlsUriToken?: string | undefined;
  readonly EncryptType?: string | undefined;
  readonly StorageClass?: string | undefined;
}

export interface GetPlayInfoRequest {
  readonly VideoId: string;
  readonly Formats?: readonly string[] | undefined;
  readonly Definition?: readonly string[] | undefined;
  readonly StreamType?: readonly string[] | undefined;
  /** `Single`: the newest stream per definition and format. @default Single */
  readonly ResultType?: string | undefined;
  readonly OutputType?: string | undefined;
  /** How long the URLs work, in seconds, from 1. */
  readonly AuthTimeout?: number | undefined;
  readonly PlayConfig?: PlayConfig | undefined;
  readonly ReAuthInfo?:
    | { readonly uid?: string | undefined; readonly rand?: string | undefined }
    | undefined;
  readonly AdditionType?: "danmu" | undefined;
  readonly CodecName?: string | undefined;
  readonly DigitalWatermarkType?: string | undefined;
  /** At most 1,024 characters. */
  readonly Trace?: string | undefined;
}

/** One stream, whichever call tells it. */
export const playStream = object({
  /** Signed: never log it. */
  PlayURL: url,
  Format: optional(text),
  Definition: optional(text),
  Specification: optional(text),
  StreamType: optional(text),
  CodecName: optional(text),
  /** Kbit/s. */
  Bitrate: optional(number),
  Fps: optional(number),
  /** Seconds. */
  Duration: optional(number),
  NarrowBandType: optional(number),
  /** Bytes. */
  Size: optional(byteSize),
  Width: optional(integer),
  Height: optional(integer),
  /** 0 or 1. */
  Encrypt: optional(number),
  EncryptType: optional(text),
  EncryptMode: optional(text),
  BitDepth: optional(integer),
  HDRType: optional(text),
  JobId: optional(text),
  JobType: optional(integer),
  JobExt: optional(text),
  WatermarkId: optional(text),
  Status: optional(text),
  CreationTime: optional(text),
  ModificationTime: optional(text),
});

const response = object({
  RequestId: text,
  VideoBase: object({
    VideoId: optional(text),
    MediaType: optional(text),
    /** Mask for bullet comments. Signed: never log it. */
    DanMuURL: optional(text),
  }),
  PlayInfoList: list(playStream, "PlayInfo"),
});

export type GetPlayInfoResponse = ShapeOf<typeof response>;
export type PlayStreamRecord = ShapeOf<typeof playStream>;

/**
 * The playback URLs of one playable video.
 *
 * @see vendor documentation, "GetPlayInfo"
 */
export const getPlayInfo: Operation<GetPlayInfoRequest, GetPlayInfoResponse> = {
  action: "GetPlayInfo",
  group: "play",
  callsPerSecond: 360,
  errors: [
    "Forbidden.IllegalStatus",
    "InvalidVideo.NoneStream",
    "Forbidden.AliyunVoDEncryption",
    "InvalidVideo.NotFound",
  ],
  access: "read",
  repeat: { how: "safe" },
  response,
};
