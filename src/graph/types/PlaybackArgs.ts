import {
  ArgsType,
  Field,
  Int,
  InputType,
  registerEnumType,
} from "type-graphql";
import { definition, type Definition } from "./Definition.js";
import {
  outputType,
  type OutputType,
  streamType,
  type StreamType,
  playFormat,
  type PlayFormat,
} from "./streamEnums.js";
import { PlayConfigInput } from "./PlayConfigInput.js";
import { ReAuthInput } from "./ReAuthInput.js";

/** Only ever an input, so its values are the vendor's own. */
export const playResultType = {
  SINGLE: "Single",
  MULTIPLE: "Multiple",
} as const;
export type PlayResultType =
  (typeof playResultType)[keyof typeof playResultType];

registerEnumType(playResultType, {
  name: "PlayResultType",
  description: "Which of several streams of one definition and format to tell.",
  valuesConfig: {
    SINGLE: { description: "The newest." },
    MULTIPLE: { description: "All, superseded ones included." },
  },
});

/** Only ever an input, so its values are the vendor's own. */
export const digitalWatermarkType = {
  TRACE: "TraceMark",
  COPYRIGHT: "CopyrightMark",
} as const;
export type DigitalWatermarkType =
  (typeof digitalWatermarkType)[keyof typeof digitalWatermarkType];

registerEnumType(digitalWatermarkType, {
  name: "DigitalWatermarkType",
  description: "What a digital watermark tells whoever reads it out again.",
  valuesConfig: {
    TRACE: { description: "Who played it." },
    COPYRIGHT: { description: "Whose it is." },
  },
});

@InputType({
  description: "An invisible watermark for the streams of a playback.",
})
export class DigitalWatermarkInput {
  @Field(() => digitalWatermarkType, { description: "What it tells." })
  readonly type!: DigitalWatermarkType;

  @Field(() => String, {
    nullable: true,
    description: "The text in it, at most 1,024 characters.",
  })
  readonly trace?: string | null;
}

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
