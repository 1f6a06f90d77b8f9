import type { Operation } from "./Operation.js";
import {
  integer,
  list,
  object,
  optional,
  text,
  type Shape,
  type ShapeOf,
} from "./shape.js";
import { videoRecord, type VideoRecord } from "./videoRecord.js";

/** Records that one page holds at most. */
export const RECORDS_PER_PAGE = 100;

/** Without a token a page number above this is refused. */
export const SEARCH_PAGES_WITHOUT_TOKEN = 200;

/** How many matches can be read without a token. */
export const SEARCH_REACH_WITHOUT_TOKEN = 5000;

/** How many matches can be read at all, step by step, each with the token of the one before. */
export const SEARCH_REACH = 2_000_000;

export interface SearchMediaRequest {
  readonly SearchType: "video" | "audio" | "image" | "attached";
  /** What a record is to hold, its id included: only the basics when left out. */
  readonly Fields?: readonly string[] | undefined;
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

interface SearchHit {
  readonly MediaId: string;
  /** Of videos alone: what others are, reads of their own tell. */
  readonly Video?: VideoRecord | undefined;
}

const kindOfHit = object({ MediaId: text, MediaType: optional(text) });
const videoHit = object({ MediaId: text, Video: videoRecord });
const untypedHit = object({ MediaId: text, Video: optional(videoRecord) });

/** The other types stand beside the record as empty objects: `MediaType` alone tells which it is. */
const hit: Shape<SearchHit> = (value, path) => {
  const { MediaId, MediaType } = kindOfHit(value, path);
  if (MediaType === undefined) return untypedHit(value, path);
  return MediaType === "video" ? videoHit(value, path) : { MediaId };
};

const response = object({
  RequestId: text,
  Total: integer,
  /** Left out when nothing matched. */
  ScrollToken: optional(text),
  MediaList: list(hit),
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
