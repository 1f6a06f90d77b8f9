import { Field, ID, InputType } from "type-graphql";
import type { RegisterMetadata } from "../../vod/index.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "../rules/isGiven.js";
import {
  checkSourceExtension,
  checkSourceUrl,
  checkUrlLength,
} from "../rules/sourceUrlRules.js";
import {
  MediaFactsInput,
  checkMediaFacts,
  toWireMediaFacts,
} from "./MediaFactsInput.js";
import { ProcessingInput } from "./ProcessingInput.js";
import { GraphQLURL } from "../scalars/Url.js";

@InputType({
  description: "A file in a connected bucket, and the video that it becomes.",
})
export class RegisterMediaItemInput extends MediaFactsInput {
  @Field(() => GraphQLURL, {
    description:
      "The file: http or https, at most 1,024 bytes, with an extension.",
  })
  readonly fileUrl!: URL;
}

@InputType({ description: "Files that lie in a connected bucket." })
export class RegisterMediaInput extends ProcessingInput {
  @Cost(LOOK_UP)
  @Field(() => [RegisterMediaItemInput], {
    description: "At most 10, each for another file.",
  })
  readonly items!: readonly RegisterMediaItemInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      "The transcoding template group. Unlike for uploads, none means no processing: the videos stay UPLOAD_SUCC and cannot be played. `VOD_NO_TRANSCODE` makes them playable as they are.",
  })
  readonly templateGroupId?: string | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the field of the item and the rule */
export function checkRegisterItem(
  item: RegisterMediaItemInput,
  place: string,
): void {
  const { fileUrl, categoryId } = item;
  checkSourceUrl(fileUrl, `${place}.fileUrl`);
  checkUrlLength(fileUrl, `${place}.fileUrl`);
  checkSourceExtension(fileUrl, undefined, { place, argument: "fileUrl" });
  checkMediaFacts(item, place);
  // The vendor takes a JSON number here, which ends at 2^53 - 1.
  if (isGiven(categoryId) && !Number.isSafeInteger(Number(categoryId)))
    throw badUserInput(`${place}.categoryId is not a number up to 2^53 - 1.`);
}

export function toRegisterMetadata(
  item: RegisterMediaItemInput,
): RegisterMetadata {
  return {
    FileURL: item.fileUrl,
    ...toWireMediaFacts(item),
    CateId: isGiven(item.categoryId) ? Number(item.categoryId) : undefined,
  };
}
