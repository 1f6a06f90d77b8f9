import type { MatchBound, MatchField, MatchRange } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "../rules/isGiven.js";
import { checkMatchNumber } from "../rules/matchRules.js";
import type { Range } from "./Range.js";

/** @throws GraphQLError `BAD_USER_INPUT` naming `argument` */
export function toNumberRange(
  field: MatchField,
  range: Range<number>,
  argument: string,
): MatchRange {
  checkRange(range, argument);
  const bound = (
    value: number | null | undefined,
    isIncluded: boolean,
  ): MatchBound | undefined =>
    isGiven(value)
      ? { value: checkMatchNumber(value, argument), isIncluded }
      : undefined;
  return {
    kind: "range",
    field,
    from: bound(range.gte, true) ?? bound(range.gt, false),
    to: bound(range.lte, true) ?? bound(range.lt, false),
  };
}

/**
 * The vendor's times are whole seconds. An end between two of them becomes the second before it, open
 * or closed so that the same records are inside.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function toTimeRange(
  field: MatchField,
  range: Range<Date>,
  argument: string,
): MatchRange {
  checkRange(range, argument);
  const { gte, gt, lte, lt } = range;
  const bound = (time: Date, isIncluded: boolean): MatchBound => ({
    value: `${time.toISOString().slice(0, 19)}Z`,
    isIncluded,
  });
  const from = gte ?? gt;
  const to = lte ?? lt;
  return {
    kind: "range",
    field,
    from: isGiven(from)
      ? bound(from, isGiven(gte) && isWholeSecond(from))
      : undefined,
    to: isGiven(to) ? bound(to, isGiven(lte) || !isWholeSecond(to)) : undefined,
  };
}

function isWholeSecond(time: Date): boolean {
  return time.getTime() % 1000 === 0;
}

/** @throws GraphQLError `BAD_USER_INPUT` for two ends on one side, none at all, and an end before the start */
function checkRange(
  { gte, gt, lte, lt }: Range<number | Date>,
  argument: string,
): void {
  checkSide([gte, gt], `${argument} takes one of gte and gt, not both.`);
  checkSide([lte, lt], `${argument} takes one of lte and lt, not both.`);
  const from = gte ?? gt;
  const to = lte ?? lt;
  if (!isGiven(from) && !isGiven(to))
    throw badUserInput(`${argument} is empty: give gt, gte, lt or lte.`);
  if (isGiven(from) && isGiven(to) && from > to)
    throw badUserInput(`${argument} ends before it begins.`);
}

function checkSide(ends: readonly unknown[], refusal: string): void {
  if (ends.every(isGiven)) throw badUserInput(refusal);
}
