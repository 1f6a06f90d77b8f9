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
import { ByteSizeRange, FloatRange, TimeRange, type Range } from "./Range.js";

@InputType({
  description:
    "Which videos to find: those that meet every condition given. No text in it may hold a single quote, a backslash or a control character, which VOD cannot be asked for; a list takes 1 to 100 entries.",
})
export class VideoFilter {
  @Field(() => [ID], { nullable: true, description: "Is one of these." })
  readonly ids?: readonly string[] | null;

  @Field(() => [videoStatus.type], {
    nullable: true,
    description: "Has one of these statuses.",
  })
  readonly status?: readonly VideoStatus[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Is sorted into this category: a number.",
  })
  readonly categoryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its title contains this, at most 128 bytes.",
  })
  readonly title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its description contains this, at most 1,024 bytes.",
  })
  readonly description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Its tags contain one of these, at most 32 bytes each. For all of them, repeat the condition in `and`.",
  })
  readonly tags?: readonly string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "Was created then." })
  readonly createdAt?: Range<Date> | null;

  @Field(() => TimeRange, {
    nullable: true,
    description: "Was last changed then.",
  })
  readonly modifiedAt?: Range<Date> | null;

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

  @Field(() => [ID], {
    nullable: true,
    description: "Belongs to one of these applications.",
  })
  readonly appIds?: readonly string[] | null;

  @Cost(INNER_FILTER)
  @Field(() => [VideoFilter], {
    nullable: true,
    description:
      "Meets all of these filters too. Filters nest 4 deep, 32 in all.",
  })
  readonly and?: readonly VideoFilter[] | null;

  @Cost(INNER_FILTER)
  @Field(() => [VideoFilter], {
    nullable: true,
    description: "Meets at least one of these filters too.",
  })
  readonly or?: readonly VideoFilter[] | null;
}
