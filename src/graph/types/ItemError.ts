import { GraphQLError } from "graphql";
import { Field, Int, ObjectType } from "type-graphql";
import { VodError } from "../../vod/index.js";
import type { Logger } from "../../base/logger.js";
import { tellOperator } from "../errors/tellOperator.js";
import { toGraphQLError } from "../errors/toGraphQLError.js";
import { errorCode, type ErrorCode } from "./ErrorCode.js";

@ObjectType({
  description:
    "Why one item of a batch failed. The other items stand for themselves.",
})
export class ItemError {
  @Field(() => errorCode, {
    description: "What kind of failure it is, as in `extensions.code`.",
  })
  readonly code!: ErrorCode;

  @Field(() => String, { description: "For humans." })
  readonly message!: string;

  @Field(() => String, {
    nullable: true,
    description: "The vendor's own code, to the letter, when it gave one.",
  })
  readonly vodCode?: string | undefined;

  @Field(() => Boolean, {
    description:
      "Whether the same call can succeed later, as in `extensions.retryable`. Of a write whose answer was lost, find out first what became of it.",
  })
  readonly retryable!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "When, in milliseconds from now, where it is known.",
  })
  readonly retryAfterMs?: number | undefined;
}

/**
 * The failure of one item, told as the failure of a field would be: to the operator as well.
 *
 * @throws whatever is neither VOD's refusal nor ours: nobody foresaw it
 */
export function toItemError(failure: unknown, logger: Logger): ItemError {
  if (failure instanceof VodError) tellOperator(failure, logger);
  const error = failure instanceof VodError ? toGraphQLError(failure) : failure;
  if (!(error instanceof GraphQLError)) throw error;
  const { code, vodCode, retryable, retryAfterMs } = error.extensions;
  return {
    code: code as ErrorCode,
    message: error.message,
    vodCode: vodCode as string | undefined,
    retryable: retryable === true,
    // An `Int` may have no fraction, and earlier than it says is too early.
    ...(typeof retryAfterMs === "number" && {
      retryAfterMs: Math.ceil(retryAfterMs),
    }),
  };
}
