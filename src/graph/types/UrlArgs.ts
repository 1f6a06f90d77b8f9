import { ArgsType, Field, Int } from "type-graphql";
import { STORAGE_URL_MAX_SECONDS, type UrlOptions } from "../../vod/index.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import { checkAuthTimeout } from "../rules/authTimeoutRule.js";
import { isGiven } from "../rules/isGiven.js";
import { outputType, type OutputType } from "./streamEnums.js";
import { writeOptional } from "./wireEnum.js";

/** How a URL is to be made: with any of it, the record is read once more. */
@ArgsType()
export class UrlArgs {
  @Cost(LOOK_UP)
  @Field(() => outputType.type, {
    nullable: true,
    description: "Where it is to lead; CDN when absent.",
  })
  readonly outputType?: OutputType | null;

  @Cost(LOOK_UP)
  @Field(() => Int, {
    nullable: true,
    description:
      "How long it is to work, in seconds. With OSS 3,600 when absent, and at most 2,592,000 (30 days; the vendor allows 36 hours for a bucket of your own).",
  })
  readonly authTimeout?: number | null;
}

/** @returns `undefined` when nothing is asked for @throws GraphQLError `BAD_USER_INPUT` */
export function toUrlOptions({
  outputType: choice,
  authTimeout,
}: UrlArgs): UrlOptions | undefined {
  if (isGiven(authTimeout)) {
    checkAuthTimeout(authTimeout, choice, STORAGE_URL_MAX_SECONDS);
  }
  if (!isGiven(choice) && !isGiven(authTimeout)) return undefined;
  return {
    OutputType: writeOptional(outputType, choice, "outputType"),
    AuthTimeout: authTimeout ?? undefined,
  };
}
