import {
  SEARCH_PAGES_WITHOUT_TOKEN,
  SEARCH_REACH,
  SEARCH_REACH_WITHOUT_TOKEN,
  VodError,
} from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import type { Cursor } from "../paging/cursor.js";
import { isPage, reachOf, type Window } from "../paging/readWindow.js";

/** The vendor speaks of its token, which callers know as a part of their cursor. */
export function sayExpired(error: unknown): never {
  const isExpired =
    error instanceof VodError && error.code === "InvalidScrollToken.Expired";
  throw isExpired
    ? error.with({ message: "after has expired: start over without it." })
    : error;
}

/**
 * For searches that give no tokens.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a page that VOD cannot be asked for
 */
export function checkReach(window: Window): void {
  const { first } = window;
  const limit = Math.min(
    SEARCH_REACH_WITHOUT_TOKEN,
    SEARCH_PAGES_WITHOUT_TOKEN * first,
  );
  if (reachOf(window) > limit) {
    throw badUserInput(
      `With first ${first} this search reaches its first ${limit} media: narrow the filter.`,
    );
  }
}

/** From this record on the vendor advises the token, although it demands it only later. */
const TOKEN_ADVISED_FROM = 1000;

/**
 * The token to send for a page, if any. Early pages go without: they can begin anywhere, and their
 * cursors never expire.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a page that VOD cannot be asked for
 */
export function tokenFor(
  { position, token }: Cursor,
  first: number,
): string | undefined {
  const window = { position, first };
  const reach = reachOf(window);
  if (reach > SEARCH_REACH) {
    throw badUserInput(
      `A search reaches its first ${SEARCH_REACH} videos: narrow the filter.`,
    );
  }
  const isWithin = (records: number): boolean =>
    reach <= Math.min(records, SEARCH_PAGES_WITHOUT_TOKEN * first);
  if (isWithin(TOKEN_ADVISED_FROM)) return undefined;
  if (token !== undefined && isPage(window)) return token;
  if (isWithin(SEARCH_REACH_WITHOUT_TOKEN)) return undefined;
  throw badUserInput(
    `This far into a search a page begins where another of the same size ended: give its endCursor as after, and the same first.`,
  );
}
