import { ArgsType, Field, Int } from "type-graphql";
import { definition } from "./Definition.js";
import type { Definition } from "./Definition.js";
import { outputType } from "./OutputType.js";
import type { OutputType } from "./OutputType.js";
import { playFormat } from "./PlayFormat.js";
import type { PlayFormat } from "./PlayFormat.js";
import { streamType } from "./StreamType.js";
import type { StreamType } from "./StreamType.js";
import { DigitalWatermarkInput } from "./DigitalWatermarkInput.js";
import { PlayConfigInput } from "./PlayConfigInput.js";
import { playResultType } from "./PlayResultType.js";
import type { PlayResultType } from "./PlayResultType.js";
import { ReAuthInput } from "./ReAuthInput.js";

/** Which streams of a video are wanted, and how. */
@ArgsType()
export class PlaybackArgs {
  @Field(() => [playFormat.type], {
    nullable: true,
    description: "Only streams in these containers; all when absent.",
  })
  readonly formats?: readonly PlayFormat[] | null;

  @Field(() => [definition.type], {
    nullable: true,
    description: "Only streams this fine; all when absent.",
  })
  readonly definitions?: readonly Definition[] | null;

  @Field(() => [streamType.type], {
    nullable: true,
    description:
      "Only streams with pictures, or of sound alone; both when absent.",
  })
  readonly streamTypes?: readonly StreamType[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Only streams of this codec, such as `H264`; all when absent.",
  })
  readonly codecName?: string | null;

  @Field(() => playResultType, {
    nullable: true,
    description:
      "Which of several streams of one definition and format; SINGLE when absent.",
  })
  readonly resultType?: PlayResultType | null;

  @Field(() => outputType.type, {
    nullable: true,
    description: "Where the URLs are to lead; CDN when absent.",
  })
  readonly outputType?: OutputType | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How long the URLs are to work, in seconds; when absent as the account's URL signing says, with OSS 3,600. With OSS at most 604,800 (7 days; the vendor allows 36 hours for a bucket of your own).",
  })
  readonly authTimeout?: number | null;

  @Field(() => PlayConfigInput, {
    nullable: true,
    description: "How the video is going to be played.",
  })
  readonly playConfig?: PlayConfigInput | null;

  @Field(() => ReAuthInput, {
    nullable: true,
    description: "What goes into the signature of the URLs.",
  })
  readonly reAuth?: ReAuthInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Tell `danmuUrl` too. Not with OSS.",
  })
  readonly withDanmu?: boolean | null;

  @Field(() => DigitalWatermarkInput, {
    nullable: true,
    description: "A digital watermark for the streams.",
  })
  readonly watermark?: DigitalWatermarkInput | null;
}
