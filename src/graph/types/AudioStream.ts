import { Field, Int, ObjectType } from "type-graphql";
import type { AudioStreamRecord } from "../../vod/index.js";
import { MediaStream, toMediaStream } from "./MediaStream.js";

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

export function toAudioStream(record: AudioStreamRecord): AudioStream {
  return {
    ...toMediaStream(record),
    sampleFormat: record.SampleFmt,
    sampleRate: record.SampleRate,
    channels: record.Channels,
    channelLayout: record.ChannelLayout,
  };
}
