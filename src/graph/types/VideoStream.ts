import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import type { VideoStreamRecord } from "../../vod/index.js";
import { hdrType, type HdrType } from "./streamEnums.js";
import { MediaStream, toMediaStream } from "./MediaStream.js";
import { readOptional } from "./wireEnum.js";

@ObjectType({
  implements: MediaStream,
  description: "A stream of pictures in a source file.",
})
export class VideoStream extends MediaStream {
  @Field(() => String, {
    nullable: true,
    description: "Profile of the codec, such as `High`.",
  })
  readonly profile?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Level of the codec, such as `31`.",
  })
  readonly level?: string | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number | undefined;

  @Field(() => Int, {
    nullable: true,
    description: "How many B-frames stand between two others; 0 for none.",
  })
  readonly bFrames?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Width to height of a pixel, such as `1:1`.",
  })
  readonly sampleAspectRatio?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Width to height of the picture, such as `16:9`.",
  })
  readonly displayAspectRatio?: string | undefined;

  @Field(() => String, { nullable: true, description: "Such as `yuv420p`." })
  readonly pixelFormat?: string | undefined;

  @Field(() => Float, { nullable: true, description: "Frames per second." })
  readonly fps?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Frames per second, on average.",
  })
  readonly averageFps?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Degrees, from 0 to below 360.",
  })
  readonly rotation?: number | undefined;

  @Field(() => hdrType.type, {
    nullable: true,
    description: "The kind of high dynamic range; null for none.",
  })
  readonly hdrType?: HdrType | undefined;
}

export function toVideoStream(
  record: VideoStreamRecord,
  logger: Logger,
): VideoStream {
  return {
    ...toMediaStream(record),
    profile: record.Profile,
    level: record.Level,
    width: record.Width,
    height: record.Height,
    bFrames: record.HasBFrames,
    sampleAspectRatio: record.Sar,
    displayAspectRatio: record.Dar,
    pixelFormat: record.PixFmt,
    fps: record.Fps,
    averageFps: record.AvgFPS,
    rotation: record.Rotate,
    hdrType: readOptional(hdrType, record.HDRType, logger),
  };
}
