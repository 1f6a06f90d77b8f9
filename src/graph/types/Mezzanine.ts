import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import {
  readTime,
  type MezzanineRecord,
  type AudioStreamRecord,
} from "../../vod/index.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { Cost, SharesCall, VIDEO_RECORD } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import { ShownToOwner } from "../ownership/ShownToOwner.js";
import type { Owned, Whose } from "../ownership/whose.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { outputType, type OutputType } from "./streamEnums.js";
import {
  preprocessStatus,
  type PreprocessStatus,
  restoreStatus,
  type RestoreStatus,
} from "./mediaEnums.js";
import { storageClass, type StorageClass } from "./StorageClass.js";
import { VideoStream, toVideoStream } from "./VideoStream.js";
import { readOptional, wireEnum, type ValueOf } from "./wireEnum.js";
import { readUrl } from "./wireValues.js";
import { MediaStream, toMediaStream } from "./MediaStream.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

/** @see vendor documentation, "Mezzanine (source file) status" */
export const mezzanineStatus = wireEnum(
  "MezzanineStatus",
  "Whether the source file of a video is there.",
  {
    UPLOADING: { wire: "Uploading", means: "It has not arrived." },
    NORMAL: { wire: "Normal", means: "It has arrived." },
    UPLOAD_FAIL: { wire: "UploadFail", means: "Its upload failed." },
    DELETED: {
      wire: "Deleted",
      means: "It was deleted; what was transcoded from it may still play.",
    },
  },
);
export type MezzanineStatus = ValueOf<typeof mezzanineStatus>;

@ObjectType({
  implements: MediaStream,
  description: "A stream of sound in a source file.",
})
export class AudioStream extends MediaStream {
  @Field(() => String, { nullable: true, description: "Such as `fltp`." })
  readonly sampleFormat?: string | undefined;

  @Field(() => Int, { nullable: true, description: "In hertz." })
  readonly sampleRate?: number | undefined;

  @Field(() => Int, {
    nullable: true,
    description: "How many channels it has.",
  })
  readonly channels?: number | undefined;

  @Field(() => String, {
    nullable: true,
    description: "Such as `mono` or `stereo`.",
  })
  readonly channelLayout?: string | undefined;
}

function toAudioStream(record: AudioStreamRecord): AudioStream {
  return {
    ...toMediaStream(record),
    sampleFormat: record.SampleFmt,
    sampleRate: record.SampleRate,
    channels: record.Channels,
    channelLayout: record.ChannelLayout,
  };
}

@Directive(NEVER_CACHED)
@ObjectType({
  description:
    "The source file of a video. Complete only once the video was transcoded.",
})
export class Mezzanine implements Owned {
  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @ShownToOwner()
  @Field(() => String, {
    nullable: true,
    description: "Name of the file in its bucket, or as the creator gave it.",
  })
  readonly fileName?: string | undefined;

  @Cost(LOOK_UP)
  @SharesCall(VIDEO_RECORD)
  @ShownToOwner()
  @LoadedByPages()
  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "Where to download it, for as long as `authTimeout` said. Signed: keep it out of logs.",
  })
  readonly fileUrl?: URL | undefined;

  @Field(() => String, {
    nullable: true,
    description: "MD5 of the file, as the vendor gives it.",
  })
  readonly md5?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: "CRC-64 of the file, where the vendor gives it.",
  })
  readonly crc64?: string | undefined;

  @Field(() => mezzanineStatus.type, {
    nullable: true,
    description:
      "Whether the file is there: the documented way to see that an upload arrived.",
  })
  readonly status?: MezzanineStatus | undefined;

  @Field(() => ByteSize, { nullable: true, description: "In bytes." })
  readonly size?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number | undefined;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number | undefined;

  @Field(() => Float, { nullable: true, description: "In Kbit/s." })
  readonly bitrate?: number | undefined;

  @Field(() => Float, { nullable: true, description: "Frames per second." })
  readonly fps?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: "Playing time in seconds.",
  })
  readonly duration?: number | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the record of the file was created.",
  })
  readonly createdAt?: Date | undefined;

  @Field(() => outputType.type, {
    nullable: true,
    description:
      "Where `fileUrl` leads: buckets of the `in-` kind give OSS whatever was asked for.",
  })
  readonly outputType?: OutputType | undefined;

  @Field(() => preprocessStatus.type, {
    nullable: true,
    description: "Whether it was prepared for a live production studio.",
  })
  readonly preprocessStatus?: PreprocessStatus | undefined;

  @Field(() => storageClass.type, {
    nullable: true,
    description: "How it is stored.",
  })
  readonly storageClass?: StorageClass | undefined;

  @Field(() => restoreStatus.type, {
    nullable: true,
    description: "How its restoration stands, if it was archived.",
  })
  readonly restoreStatus?: RestoreStatus | undefined;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Until when the restored file stays usable.",
  })
  readonly restoreExpiresAt?: Date | undefined;

  @Field(() => [VideoStream], {
    nullable: true,
    description:
      "Its streams of pictures; null unless `withStreams` asked for them.",
  })
  readonly videoStreams?: readonly VideoStream[] | undefined;

  @Field(() => [AudioStream], {
    nullable: true,
    description:
      "Its streams of sound; null unless `withStreams` asked for them.",
  })
  readonly audioStreams?: readonly AudioStream[] | undefined;

  readonly whose?: Whose | undefined;
}

/**
 * The vendor's record as the graph shows it; whose the video is, its resolver adds.
 *
 * @param withStreams whether the stream lists were asked for: an empty one says something only then
 */
export function toMezzanine(
  record: MezzanineRecord,
  withStreams: boolean,
  logger: Logger,
): Mezzanine {
  return {
    fileName: record.FileName,
    fileUrl: readUrl(record.FileURL),
    md5: record.FileMD5,
    crc64: record.CRC64,
    status: readOptional(mezzanineStatus, record.Status, logger),
    size: record.Size,
    width: record.Width,
    height: record.Height,
    bitrate: record.Bitrate,
    fps: record.Fps,
    duration: record.Duration,
    createdAt: readTime(record.CreationTime),
    outputType: readOptional(outputType, record.OutputType, logger),
    preprocessStatus: readOptional(
      preprocessStatus,
      record.PreprocessStatus,
      logger,
    ),
    storageClass: readOptional(storageClass, record.StorageClass, logger),
    restoreStatus: readOptional(restoreStatus, record.RestoreStatus, logger),
    restoreExpiresAt: readTime(record.RestoreExpiration),
    ...(withStreams && {
      videoStreams: record.VideoStreamList.map((stream) =>
        toVideoStream(stream, logger),
      ),
      audioStreams: record.AudioStreamList.map(toAudioStream),
    }),
  };
}
