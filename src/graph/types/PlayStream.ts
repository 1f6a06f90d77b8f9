import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { readTime, type PlayStreamRecord } from "../../vod/index.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { definition, type Definition } from "./Definition.js";
import {
  encryptType,
  type EncryptType,
  streamType,
  type StreamType,
  hdrType,
  type HdrType,
  playFormat,
  type PlayFormat,
} from "./streamEnums.js";
import { readOptional, wireEnum, type ValueOf } from "./wireEnum.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

export const streamStatus = wireEnum(
  "StreamStatus",
  "Whether a stream is the newest of its definition and format.",
  {
    NORMAL: { wire: "Normal", means: "It is." },
    INVISIBLE: {
      wire: "Invisible",
      means:
        "A newer one took its place: shown with `resultType: MULTIPLE` alone.",
    },
  },
);
export type StreamStatus = ValueOf<typeof streamStatus>;

@Directive(NEVER_CACHED)
@ObjectType({
  description: "One of the streams that a video can be played from.",
})
export class PlayStream {
  @LoadedByPages()
  @Field(() => GraphQLURL, {
    description: "What the player opens. Signed: keep it out of logs.",
  })
  readonly url!: URL;

  @Field(() => playFormat.type, {
    nullable: true,
    description: "Its container.",
  })
  readonly format?: PlayFormat | undefined;

  @Field(() => definition.type, {
    nullable: true,
    description: "How fine it is.",
  })
  readonly definition?: Definition | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Codec and definition in one word, such as `H264.LD`.",
  })
  readonly specification?: string | undefined;

  @Field(() => streamType.type, {
    nullable: true,
    description: "Whether it has pictures.",
  })
  readonly streamType?: StreamType | undefined;

  @Field(() => String, { nullable: true, description: "Such as `H264`." })
  readonly codecName?: string | undefined;

  @Field(() => Float, { nullable: true, description: "In Kbit/s." })
  readonly bitrate?: number | undefined;

  @Field(() => Float, { nullable: true, description: "Frames per second." })
  readonly fps?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Playing time in seconds.",
  })
  readonly duration?: number | undefined;

  @Field(() => ByteSize, { nullable: true, description: "In bytes." })
  readonly size?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number | undefined;

  @Field(() => Int, {
    nullable: true,
    description: "Bits per colour of a pixel.",
  })
  readonly bitDepth?: number | undefined;

  @Field(() => hdrType.type, {
    nullable: true,
    description: "The kind of high dynamic range; null for none.",
  })
  readonly hdrType?: HdrType | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Version of the narrowband HD transcoding; 0 for none.",
  })
  readonly narrowBandType?: number | undefined;

  @Field(() => encryptType.type, {
    nullable: true,
    description: "How it is protected.",
  })
  readonly encryptType?: EncryptType | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Mode of the encryption, such as `License`.",
  })
  readonly encryptMode?: string | undefined;

  @Field(() => streamStatus.type, {
    nullable: true,
    description: "Whether it is the newest of its kind.",
  })
  readonly status?: StreamStatus | undefined;

  @Field(() => ID, {
    nullable: true,
    description: "The transcoding job that made it.",
  })
  readonly jobId?: string | undefined;

  @Field(() => Int, {
    nullable: true,
    description: "Kind of that job: the vendor's own number.",
  })
  readonly jobType?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: "What the creator of that job attached to it.",
  })
  readonly jobExt?: string | undefined;

  @Field(() => ID, {
    nullable: true,
    description: "The watermark in its picture.",
  })
  readonly watermarkId?: string | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was made.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it last changed.",
  })
  readonly modifiedAt?: Date | undefined;
}

export function toPlayStream(
  record: PlayStreamRecord,
  logger: Logger,
): PlayStream {
  return {
    url: record.PlayURL,
    format: readOptional(playFormat, record.Format, logger),
    definition: readOptional(definition, record.Definition, logger),
    specification: record.Specification,
    streamType: readOptional(streamType, record.StreamType, logger),
    codecName: record.CodecName,
    bitrate: record.Bitrate,
    fps: record.Fps,
    duration: record.Duration,
    size: record.Size,
    width: record.Width,
    height: record.Height,
    bitDepth: record.BitDepth,
    hdrType: readOptional(hdrType, record.HDRType, logger),
    narrowBandType: record.NarrowBandType,
    encryptType: toEncryptType(record, logger),
    encryptMode: record.EncryptMode,
    status: readOptional(streamStatus, record.Status, logger),
    jobId: record.JobId,
    jobType: record.JobType,
    jobExt: record.JobExt,
    watermarkId: record.WatermarkId,
    createdAt: readTime(record.CreationTime),
    modifiedAt: readTime(record.ModificationTime),
  };
}

/** Of a stream without encryption the vendor says so in a number alone. */
function toEncryptType(
  { Encrypt, EncryptType: wire }: PlayStreamRecord,
  logger: Logger,
): EncryptType | undefined {
  return Encrypt === 0
    ? "UNENCRYPTED"
    : readOptional(encryptType, wire, logger);
}
