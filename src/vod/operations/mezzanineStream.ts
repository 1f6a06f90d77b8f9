import {
  integer,
  number,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";

/** What both lists of `GetMezzanineInfo` have. Every number travels in quotes. */
const commonFields = {
  Index: optional(integer),
  CodecName: optional(text),
  CodecLongName: optional(text),
  /** A fraction, such as `1/50`. */
  CodecTimeBase: optional(text),
  CodecTagString: optional(text),
  CodecTag: optional(text),
  /** A fraction. */
  Timebase: optional(text),
  /** Seconds. */
  StartTime: optional(number),
  /** Seconds. */
  Duration: optional(number),
  /** Kbit/s. */
  Bitrate: optional(number),
  NumFrames: optional(integer),
  Lang: optional(text),
} as const;

export const videoStream = object({
  ...commonFields,
  Profile: optional(text),
  Level: optional(text),
  Width: optional(integer),
  Height: optional(integer),
  HasBFrames: optional(integer),
  /** A ratio, such as `1:1`, as is `Dar`. */
  Sar: optional(text),
  Dar: optional(text),
  PixFmt: optional(text),
  Fps: optional(number),
  AvgFPS: optional(number),
  /** Degrees, from 0 to below 360. */
  Rotate: optional(number),
  HDRType: optional(text),
});

export const audioStream = object({
  ...commonFields,
  SampleFmt: optional(text),
  /** Hertz. */
  SampleRate: optional(integer),
  Channels: optional(integer),
  ChannelLayout: optional(text),
});

export type VideoStreamRecord = ShapeOf<typeof videoStream>;
export type AudioStreamRecord = ShapeOf<typeof audioStream>;
