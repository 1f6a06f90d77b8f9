import { badUserInput } from "../errors/badUserInput.js";
import type { VideoFilter } from "./VideoFilter.js";

/** How deep filters may nest: how deep the vendor reads is not documented, and people need two levels. */
const DEPTH_MAX = 4;

/** How many filters one may consist of, itself included. */
const FILTERS_MAX = 32;

/** @throws GraphQLError `BAD_USER_INPUT` for a filter with too many others inside, or too deep */
export function checkNesting(filter: VideoFilter, argument: string): void {
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
