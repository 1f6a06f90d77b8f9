import { GraphQLDateTime } from "graphql-scalars";
import type { GraphQLScalarType } from "graphql";
import { Field, Float, InputType } from "type-graphql";
import { ByteSize } from "../scalars/ByteSize.js";

/** One end or two: of each side, the closed end or the open one. */
export interface Range<Value> {
  readonly gte?: Value | null;
  readonly gt?: Value | null;
  readonly lte?: Value | null;
  readonly lt?: Value | null;
}

/** Both kinds of end in one type, as `@InputType` classes cannot be generic. */
function rangeInput<Value>(
  name: string,
  description: string,
  type: GraphQLScalarType,
): new () => Range<Value> {
  @InputType(name, {
    description: `${description} At most one end on each side, at least one in all.`,
  })
  class RangeInput implements Range<Value> {
    @Field(() => type, { nullable: true, description: "At least this." })
    readonly gte?: Value | null;

    @Field(() => type, { nullable: true, description: "More than this." })
    readonly gt?: Value | null;

    @Field(() => type, { nullable: true, description: "At most this." })
    readonly lte?: Value | null;

    @Field(() => type, { nullable: true, description: "Less than this." })
    readonly lt?: Value | null;
  }
  return RangeInput;
}

export const TimeRange = rangeInput<Date>(
  "TimeRange",
  "A stretch of time; the vendor's times are whole seconds.",
  GraphQLDateTime,
);

export const ByteSizeRange = rangeInput<number>(
  "ByteSizeRange",
  "A range of sizes, in bytes.",
  ByteSize,
);

export const FloatRange = rangeInput<number>(
  "FloatRange",
  "A range of numbers.",
  Float,
);
