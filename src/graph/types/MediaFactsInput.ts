import { Field, ID, InputType } from "type-graphql";
import { checkUrlLength } from "../rules/sourceUrlRules.js";
import { checkMediaDescription } from "../rules/mediaRules.js";
import { GraphQLURL } from "../scalars/Url.js";

/** What the items of a batch say about the videos that they become. */
@InputType()
export abstract class MediaFactsInput {
  @Field(() => String, { description: "At most 128 bytes in UTF-8, no emoji." })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: "At most 1,024 bytes in UTF-8, no emoji.",
  })
  readonly description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "At most 16, each at most 32 bytes in UTF-8, no emoji, no comma.",
  })
  readonly tags?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "The category to sort it into: a number.",
  })
  readonly categoryId?: string | null;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: "A thumbnail of your own, at most 1,024 bytes.",
  })
  readonly coverUrl?: URL | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the field and the rule */
export function checkMediaFacts(item: MediaFactsInput, place: string): void {
  checkMediaDescription(item, place);
  checkUrlLength(item.coverUrl, `${place}.coverUrl`);
}

/** The vendor's members; the category id, which each operation writes otherwise, is left out. */
export interface WireMediaFacts {
  readonly Title: string;
  readonly Description: string | undefined;
  readonly Tags: string | undefined;
  readonly CoverURL: URL | undefined;
}

export function toWireMediaFacts(item: MediaFactsInput): WireMediaFacts {
  return {
    Title: item.title,
    Description: item.description ?? undefined,
    Tags: item.tags?.join(","),
    CoverURL: item.coverUrl ?? undefined,
  };
}
