import { Field, ID, InputType } from "type-graphql";
import type { VideoChange } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import { checkMediaDescription } from "../rules/mediaRules.js";
import { GraphQLURL } from "../scalars/Url.js";

/** What the edits of one video and of many have in common. */
@InputType()
export abstract class VideoChangeInput {
  @Field(() => String, {
    nullable: true,
    description: "At most 128 bytes in UTF-8, no emoji.",
  })
  readonly title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 1,024 bytes in UTF-8, no emoji.",
  })
  readonly description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "All tags from now on: at most 16, each at most 32 bytes in UTF-8, no emoji, no comma.",
  })
  readonly tags?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "The category to sort it into: a number.",
  })
  readonly categoryId?: string | null;

  @Field(() => GraphQLURL, { nullable: true, description: "The thumbnail." })
  readonly coverUrl?: URL | null;
}

const FIELDS = [
  "title",
  "description",
  "tags",
  "categoryId",
  "coverUrl",
] as const satisfies readonly (keyof VideoChangeInput)[];

/**
 * The rules for what is given. Clearing is refused: whether an empty value clears a field at the
 * vendor's is not documented, and an edit that silently did nothing would be worse.
 *
 * @param place the argument that holds the fields, such as `input`
 * @throws GraphQLError `BAD_USER_INPUT` naming the field and the rule
 */
export function checkVideoChange(input: VideoChangeInput, place: string): void {
  for (const field of FIELDS) refuseClearing(input[field], `${place}.${field}`);
  checkMediaDescription(input, place);
}

/** Whether anything is to change. */
export function isChange(input: VideoChangeInput): boolean {
  return FIELDS.some((field) => input[field] !== undefined);
}

/** The vendor's members; the numeric category id is left to the operations, which write it differently. */
export function toWireChange(
  input: VideoChangeInput,
): Omit<VideoChange, "CateId"> {
  return {
    Title: input.title ?? undefined,
    Description: input.description ?? undefined,
    Tags: input.tags?.join(","),
    CoverURL: input.coverUrl?.href,
  };
}

function refuseClearing(value: unknown, argument: string): void {
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (value === null || value === "" || isEmpty) {
    throw badUserInput(
      `${argument} is ${value === null ? "null" : "empty"}: VOD documents no way to clear a field. Leave it out to keep what is there.`,
    );
  }
}
