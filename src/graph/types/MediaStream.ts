import { Field, Float, Int, InterfaceType } from "type-graphql";
import type { AudioStreamRecord, VideoStreamRecord } from "../../vod/index.js";

@InterfaceType("MediaStream", {
  description:
    "What every stream of a source file tells, be it pictures or sound.",
})
export abstract class MediaStream {
  @Field(() => Int, {
    nullable: true,
    description: "Its place among the streams of the file, from 0.",
  })
  readonly index?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Short name of the codec, such as `h264` or `aac`.",
  })
  readonly codecName?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Full name of the codec.",
  })
  readonly codecLongName?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Time base of the codec in seconds, a fraction like `1/50`.",
  })
  readonly codecTimeBase?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The codec's tag as text, such as `avc1`.",
  })
  readonly codecTagString?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "The codec's tag as a number, such as `0x31637661`.",
  })
  readonly codecTag?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Time base of the stream in seconds, a fraction.",
  })
  readonly timeBase?: string | undefined;

  @Field(() => Float, { nullable: true, description: "In seconds." })
  readonly startTime?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Playing time in seconds.",
  })
  readonly duration?: number | undefined;

  @Field(() => Float, { nullable: true, description: "In Kbit/s." })
  readonly bitrate?: number | undefined;

  @Field(() => Int, { nullable: true, description: "How many frames it has." })
  readonly frameCount?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Language, as the file tells it.",
  })
  readonly language?: string | undefined;
}

export function toMediaStream(
  record: VideoStreamRecord | AudioStreamRecord,
): MediaStream {
  return {
    index: record.Index,
    codecName: record.CodecName,
    codecLongName: record.CodecLongName,
    codecTimeBase: record.CodecTimeBase,
    codecTagString: record.CodecTagString,
    codecTag: record.CodecTag,
    timeBase: record.Timebase,
    startTime: record.StartTime,
    duration: record.Duration,
    bitrate: record.Bitrate,
    frameCount: record.NumFrames,
    language: record.Lang,
  };
}
