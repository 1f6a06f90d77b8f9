import type { MatchExpression, MatchField } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import { checkId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import { checkMatchText } from "../rules/matchRules.js";
import { checkCategoryId } from "../rules/mediaRules.js";
import {
  DESCRIPTION_MAX_BYTES,
  TAG_MAX_BYTES,
  TITLE_MAX_BYTES,
} from "../rules/textRules.js";
import { mediaSource, preprocessStatus } from "../types/mediaEnums.js";
import { videoStatus } from "../types/VideoStatus.js";
import { toNumberRange, toTimeRange } from "./toMatchRange.js";
import type { VideoFilter } from "./VideoFilter.js";

/** The vendor's limit for ids; for the other lists it names none. */
const LIST_MAX = 100;

/**
 * A filter as an expression of the vendor's; `undefined` for one that lets everything through.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming the place in the filter and the rule
 */
export function toMatch(
  filter: VideoFilter,
  argument: string,
): MatchExpression | undefined {
  checkNesting(filter, argument);
  return allOf(filter, argument);
}

function allOf(
  filter: VideoFilter,
  place: string,
): MatchExpression | undefined {
  const parts = [
    ...textConditions(filter, place),
    ...rangeConditions(filter, place),
    ...listConditions(filter, place),
    ...nestedConditions(filter, place),
  ].filter((part) => part !== undefined);
  return parts.length > 1 ? { kind: "and", parts } : parts[0];
}

type Conditions = readonly (MatchExpression | undefined)[];

function textConditions(
  { title, description, categoryId }: VideoFilter,
  place: string,
): Conditions {
  return [
    when(title, (text) => ({
      kind: "equals",
      field: "Title",
      value: checkMatchText(text, `${place}.title`, TITLE_MAX_BYTES),
    })),
    when(description, (text) => ({
      kind: "equals",
      field: "Description",
      value: checkMatchText(
        text,
        `${place}.description`,
        DESCRIPTION_MAX_BYTES,
      ),
    })),
    when(categoryId, (id) => ({
      kind: "equals",
      field: "CateId",
      value: categoryNumber(id, `${place}.categoryId`),
    })),
  ];
}

function rangeConditions(filter: VideoFilter, place: string): Conditions {
  return [
    when(filter.createdAt, (range) =>
      toTimeRange("CreationTime", range, `${place}.createdAt`),
    ),
    when(filter.modifiedAt, (range) =>
      toTimeRange("ModificationTime", range, `${place}.modifiedAt`),
    ),
    when(filter.size, (range) => toNumberRange("Size", range, `${place}.size`)),
    when(filter.duration, (range) =>
      toNumberRange("Duration", range, `${place}.duration`),
    ),
  ];
}

function listConditions(filter: VideoFilter, place: string): Conditions {
  const tag = (text: string, at: string): string =>
    checkMatchText(text, at, TAG_MAX_BYTES);
  return [
    anyOf("VideoId", filter.ids, `${place}.ids`, id),
    anyOf("Status", filter.status, `${place}.status`, videoStatus.write),
    anyOf("Tags", filter.tags, `${place}.tags`, tag),
    anyOf(
      "MediaSource",
      filter.mediaSource,
      `${place}.mediaSource`,
      mediaSource.write,
    ),
    anyOf(
      "PreprocessStatus",
      filter.preprocessStatus,
      `${place}.preprocessStatus`,
      preprocessStatus.write,
    ),
    anyOf(
      "StorageLocation",
      filter.storageLocations,
      `${place}.storageLocations`,
      id,
    ),
    anyOf("AppId", filter.appIds, `${place}.appIds`, id),
  ];
}

function nestedConditions({ and, or }: VideoFilter, place: string): Conditions {
  return [
    when(and, (filters) => ({
      kind: "and",
      parts: nested(filters, `${place}.and`),
    })),
    when(or, (filters) => ({
      kind: "or",
      parts: nested(filters, `${place}.or`),
    })),
  ];
}

/** One that lets everything through is a slip: inside an `or` it would undo all the others. */
function nested(
  filters: readonly VideoFilter[],
  place: string,
): readonly MatchExpression[] {
  if (filters.length === 0) throw badUserInput(`${place} is empty.`);
  return filters.map((filter, index) => {
    const expression = allOf(filter, `${place}[${index}]`);
    if (expression === undefined)
      throw badUserInput(`${place}[${index}] has no condition.`);
    return expression;
  });
}

function anyOf<Value>(
  field: MatchField,
  values: readonly Value[] | null | undefined,
  place: string,
  write: (value: Value, place: string) => string,
): MatchExpression | undefined {
  if (!isGiven(values)) return undefined;
  if (values.length === 0) throw badUserInput(`${place} is empty.`);
  if (values.length > LIST_MAX) {
    throw badUserInput(
      `${place} has ${values.length} entries; ${LIST_MAX} are allowed.`,
    );
  }
  return {
    kind: "anyOf",
    field,
    values: values.map((value, index) => write(value, `${place}[${index}]`)),
  };
}

function id(text: string, place: string): string {
  return checkMatchText(checkId(text, place), place);
}

/** Of 64 bits: more than a double holds. */
function categoryNumber(text: string, place: string): bigint {
  checkCategoryId(text, place);
  return BigInt(text);
}

function when<Value>(
  value: Value | null | undefined,
  write: (value: Value) => MatchExpression,
): MatchExpression | undefined {
  return isGiven(value) ? write(value) : undefined;
}

/** How deep filters may nest: how deep the vendor reads is not documented, and people need two levels. */
const DEPTH_MAX = 4;

/** How many filters one may consist of, itself included. */
const FILTERS_MAX = 32;

/** @throws GraphQLError `BAD_USER_INPUT` for a filter with too many others inside, or too deep */
function checkNesting(filter: VideoFilter, argument: string): void {
  let level: readonly VideoFilter[] = [filter];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth >= DEPTH_MAX) {
      throw badUserInput(
        `${argument} is nested too deeply: at most ${DEPTH_MAX} levels.`,
      );
    }
    if (count > FILTERS_MAX) {
      throw badUserInput(`${argument} holds more than ${FILTERS_MAX} filters.`);
    }
    level = level.flatMap(({ and, or }) => [...(and ?? []), ...(or ?? [])]);
  }
}
