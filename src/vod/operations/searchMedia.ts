import type { Operation } from "./Operation.js";
import {
  integer,
  list,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";
import { videoRecord } from "./videoRecord.js";

/** Records that one page holds at most. */
export const RECORDS_PER_PAGE = 100;

/** Without a token a page number above this is refused. */
export const SEARCH_PAGES_WITHOUT_TOKEN = 200;

/** How many matches can be read without a token. */
export const SEARCH_REACH_WITHOUT_TOKEN = 5000;

/** How many matches can be read at all, step by step, each with the token of the one before. */
export const SEARCH_REACH = 2_000_000;

export interface SearchMediaRequest {
  readonly SearchType: "video";
  /** What a record is to hold beside its id: only the basics when left out. */
  readonly Fields: readonly string[];
  /** Written by `compileMatch`. Everything matches when left out. */
  readonly Match?: string | undefined;
  /** `CreationTime` or `ModificationTime`, with `:Asc` or `:Desc`: one, since the token allows no more. */
  readonly SortBy: string;
  /** From 1. */
  readonly PageNo: number;
  /** At most {@link RECORDS_PER_PAGE}. */
  readonly PageSize: number;
  /** Of the answer before, which may lie at most 100 records back. 32 characters. */
  readonly ScrollToken?: string | undefined;
}

const response = object({
  RequestId: text,
  Total: integer,
  /** Left out when nothing matched. */
  ScrollToken: optional(text),
  /** Each holds its record under the name of its type. */
  MediaList: list(object({ MediaId: text, Video: videoRecord })),
});

export type SearchMediaResponse = ShapeOf<typeof response>;

/**
 * A page of what matches an expression, from an index that follows the records with a delay.
 *
 * @see vendor documentation, "SearchMedia"
 */
export const searchMedia: Operation<SearchMediaRequest, SearchMediaResponse> = {
  action: "SearchMedia",
  group: "search",
  callsPerSecond: 50,
  errors: [
    "ErrorMatchSyntax",
    "SortByExceededMax",
    "InvalidScrollToken.Expired",
  ],
  access: "read",
  repeat: { how: "safe" },
  response,
};
