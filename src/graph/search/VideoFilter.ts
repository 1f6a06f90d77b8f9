import { Field, ID, InputType } from "type-graphql";
import {
  mediaSource,
  type MediaSource,
  preprocessStatus,
  type PreprocessStatus,
} from "../types/mediaEnums.js";
import { Cost } from "../cost/Cost.js";
import { INNER_FILTER } from "../cost/weights.js";
import { videoStatus, type VideoStatus } from "../types/VideoStatus.js";
import { MediaFilter } from "./MediaFilter.js";
import { ByteSizeRange, FloatRange, type Range } from "./Range.js";

@InputType({
  description:
    "Which videos to find: those that meet every condition given. No text in it may hold a single quote, a backslash or a control character, which VOD cannot be asked for; a list takes 1 to 100 entries.",
})
export class VideoFilter extends MediaFilter {
  @Field(() => [ID], { nullable: true, description: "Is one of these." })
  readonly ids?: readonly string[] | null;

  @Field(() => [videoStatus.type], {
    nullable: true,
    description: "Has one of these statuses.",
  })
  readonly status?: readonly VideoStatus[] | null;

  @Field(() => ByteSizeRange, {
    nullable: true,
    description: "Its source file has this size.",
  })
  readonly size?: Range<number> | null;

  @Field(() => FloatRange, {
    nullable: true,
    description: "Plays this long, in seconds.",
  })
  readonly duration?: Range<number> | null;

  @Field(() => [mediaSource.type], {
    nullable: true,
    description: "Came from one of these.",
  })
  readonly mediaSource?: readonly MediaSource[] | null;

  @Field(() => [preprocessStatus.type], {
    nullable: true,
    description: "Is prepared for live production to one of these degrees.",
  })
  readonly preprocessStatus?: readonly PreprocessStatus[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Is stored in one of these buckets, each a host such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`.",
  })
  readonly storageLocations?: readonly string[] | null;

  @Cost(INNER_FILTER)
  @Field(() => [VideoFilter], {
    nullable: true,
    description:
      "Meets all of these filters too, for each of several tags for instance. Filters nest 4 deep, 32 in all.",
  })
  readonly and?: readonly VideoFilter[] | null;

  @Cost(INNER_FILTER)
  @Field(() => [VideoFilter], {
    nullable: true,
    description: "Meets at least one of these filters too.",
  })
  readonly or?: readonly VideoFilter[] | null;
}
