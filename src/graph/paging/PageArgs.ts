import { ArgsType, Field, Int } from "type-graphql";
import { RECORDS_PER_PAGE } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";

/** What every list that pages takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: 10,
    description: "How many to read: 1 to 100.",
  })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The cursor to go on after; the beginning when absent. A page that goes on where another of the same `first` ended is one call; one that begins elsewhere may be two.",
  })
  readonly after?: string | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` unless it is 1 to 100 */
export function checkFirst(first: number): void {
  if (first < 1 || first > RECORDS_PER_PAGE) {
    throw badUserInput(
      `first is ${first}; 1 to ${RECORDS_PER_PAGE} are allowed.`,
    );
  }
}
