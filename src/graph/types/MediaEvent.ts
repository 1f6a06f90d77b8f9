import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import type { MediaEvent as WatchedEvent } from "../../events/index.js";
import { Cost } from "../cost/Cost.js";
import { FREE } from "../cost/weights.js";
import {
  callbackEventType,
  type CallbackEventType,
} from "./CallbackEventType.js";
import { mediaKind, type MediaKind } from "./mediaEnums.js";
import { toVideo, Video } from "./Video.js";
import { wireEnum, type ValueOf } from "./wireEnum.js";

export const eventOutcome = wireEnum(
  "EventOutcome",
  "How that ended which an event tells of.",
  {
    SUCCESS: { wire: "success", means: "It is done." },
    FAILURE: { wire: "failure", means: "It has failed." },
  },
);
export type EventOutcome = ValueOf<typeof eventOutcome>;

@ObjectType({ description: "Why that failed which an event tells of." })
export class MediaEventError {
  @Field(() => String, {
    nullable: true,
    description:
      "The vendor's code for asynchronous failures, such as `InvalidParameter.ResourceContentBad`. There is no complete list.",
  })
  readonly code?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description:
      "For humans, at most 512 characters. May hold the URL of a source.",
  })
  readonly message?: string | undefined;
}

@ObjectType({
  description:
    "Something that happened to a medium: the vendor reported it, and a read has confirmed it.",
})
export class MediaEvent {
  @Field(() => callbackEventType.type, { description: "What happened." })
  readonly type!: CallbackEventType;

  @Field(() => mediaKind.type, { description: "To what kind of medium." })
  readonly mediaKind!: MediaKind;

  @Field(() => ID, {
    nullable: true,
    description:
      "The medium's id; null when a pull from a URL has failed, since no medium came of it.",
  })
  readonly mediaId?: string | undefined;

  @Field(() => ID, {
    nullable: true,
    description:
      "The job that it was, or the task, for pulls from URLs and processing.",
  })
  readonly jobId?: string | undefined;

  @Field(() => GraphQLDateTime, {
    description: "When it happened, by the vendor's clock, to the second.",
  })
  readonly at!: Date;

  @Field(() => eventOutcome.type, { description: "How it ended." })
  readonly outcome!: EventOutcome;

  @Field(() => MediaEventError, {
    nullable: true,
    description:
      "Why it failed, as the event says, or the first of its streams that failed; null on success, and where neither says so. Each stream by itself: `video { transcoding { jobs { errorCode } } }`.",
  })
  readonly error?: MediaEventError | undefined;

  @Cost(FREE)
  @Field(() => Video, {
    nullable: true,
    description:
      "The video as the read that confirmed the event showed it; null when it is gone, and for other kinds of media.",
  })
  readonly video?: Video | undefined;

  @Field(() => Int, {
    description:
      "How many events this subscriber missed just before this one, because it read too slowly. Mostly 0.",
  })
  readonly missed!: number;
}

/** An event as the graph shows it. */
export function toMediaEvent(event: WatchedEvent, logger: Logger): MediaEvent {
  const { mediaId, jobId, at, outcome, error, missed, video } = event;
  return {
    type: callbackEventType.read(event.type, logger),
    mediaKind: mediaKind.read(event.mediaKind, logger),
    mediaId,
    jobId,
    at,
    // The log has the vendor's word for it already.
    outcome:
      outcome === "unknown" ? "UNKNOWN" : eventOutcome.read(outcome, logger),
    error,
    video: video && toVideo(video, logger),
    missed,
  };
}
