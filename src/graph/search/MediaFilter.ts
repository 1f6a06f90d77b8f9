import { Field, ID, InputType } from "type-graphql";
import { TimeRange, type Range } from "./Range.js";

/** What media of every kind can be searched by. */
@InputType({
  description:
    "Which media to find: those that meet every condition given. No text in it may hold a single quote, a backslash or a control character, which VOD cannot be asked for; a list takes 1 to 100 entries.",
})
export class MediaFilter {
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
    description: "Its tags contain one of these, at most 32 bytes each.",
  })
  readonly tags?: readonly string[] | null;

  @Field(() => TimeRange, { nullable: true, description: "Was created then." })
  readonly createdAt?: Range<Date> | null;

  @Field(() => TimeRange, {
    nullable: true,
    description: "Was last changed then.",
  })
  readonly modifiedAt?: Range<Date> | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Belongs to one of these applications.",
  })
  readonly appIds?: readonly string[] | null;
}
