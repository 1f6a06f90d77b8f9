import { GraphQLDateTime } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import { badUserInput } from "../errors/badUserInput.js";
import { isGiven } from "../rules/isGiven.js";

@InputType({
  description:
    "A stretch of time, by whole seconds. Whether its very ends are inside, the vendor does not say.",
})
export class TimeSpan {
  @Field(() => GraphQLDateTime, { nullable: true, description: "Its start." })
  readonly from?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Its end, later than `from`.",
  })
  readonly until?: Date | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming `argument` unless it ends after it begins, on the vendor's clock */
export function checkTimeSpan(
  { from, until }: TimeSpan,
  argument: string,
): void {
  const ends = isGiven(from) && isGiven(until) ? [from, until] : [];
  const [start, end] = ends.map(toWireTime);
  if (start !== undefined && end !== undefined && end <= start)
    throw badUserInput(`${argument}.until is not later than ${argument}.from.`);
}

/** `yyyy-MM-ddTHH:mm:ssZ`: what is beyond the second is dropped. */
export function toWireTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
