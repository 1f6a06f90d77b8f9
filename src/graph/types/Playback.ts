import { Directive, Field, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import type { ResponseOf } from "../../vod/index.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { PlayStream, toPlayStream } from "./PlayStream.js";
import { streamType, type StreamType } from "./streamEnums.js";
import { readOptional } from "./wireEnum.js";
import { readUrl } from "./wireValues.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

@Directive(NEVER_CACHED)
@ObjectType({ description: "What a player needs to play a video." })
export class Playback {
  @Field(() => streamType.type, {
    nullable: true,
    description: "Whether the asset has pictures.",
  })
  readonly mediaType?: StreamType | undefined;

  @LoadedByPages()
  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "The mask that keeps bullet comments off the faces; null unless `withDanmu` asked for it. Signed: keep it out of logs.",
  })
  readonly danmuUrl?: URL | undefined;

  @Field(() => [PlayStream], {
    description: "The streams that match the arguments, at least one.",
  })
  readonly streams!: readonly PlayStream[];
}

export function toPlayback(
  {
    VideoBase: base,
    PlayInfoList: streams,
  }: Pick<ResponseOf<"getPlayInfo">, "VideoBase" | "PlayInfoList">,
  logger: Logger,
): Playback {
  return {
    mediaType: readOptional(streamType, base.MediaType, logger),
    danmuUrl: readUrl(base.DanMuURL),
    streams: streams.map((stream) => toPlayStream(stream, logger)),
  };
}
