import {
  Args,
  ArgsType,
  Ctx,
  Field,
  Query,
  Resolver,
  registerEnumType,
} from "type-graphql";
import {
  compileMatch,
  operations,
  VodError,
  type RequestOf,
  SEARCH_PAGES_WITHOUT_TOKEN,
  SEARCH_REACH,
  SEARCH_REACH_WITHOUT_TOKEN,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { PAGE } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { PageArgs, checkFirst } from "../paging/PageArgs.js";
import { readCursor, type Cursor } from "../paging/cursor.js";
import {
  readWindow,
  type Page,
  isPage,
  reachOf,
} from "../paging/readWindow.js";
import { toConnection } from "../paging/toConnection.js";
import { isGiven } from "../rules/isGiven.js";
import { VideoFilter } from "../search/VideoFilter.js";
import { toMatch } from "../search/toMatch.js";
import { toListedVideo } from "../types/ListedVideo.js";
import type { Video } from "../types/Video.js";
import { VideoConnection } from "../types/VideoConnection.js";
import { vendorCall } from "../vendorCall.js";
import { badUserInput } from "../errors/refusals.js";

/** What a list may be sorted by: the vendor sorts long lists by one field alone. */
export const videoOrder = {
  CREATED_AT_DESC: "CREATED_AT_DESC",
  CREATED_AT_ASC: "CREATED_AT_ASC",
  MODIFIED_AT_DESC: "MODIFIED_AT_DESC",
  MODIFIED_AT_ASC: "MODIFIED_AT_ASC",
} as const;
export type VideoOrder = keyof typeof videoOrder;

registerEnumType(videoOrder, {
  name: "VideoOrder",
  description: "What the videos found are sorted by.",
  valuesConfig: {
    CREATED_AT_DESC: { description: "Newest first." },
    CREATED_AT_ASC: { description: "Oldest first." },
    MODIFIED_AT_DESC: { description: "Last changed first." },
    MODIFIED_AT_ASC: { description: "Last changed last." },
  },
});

/** The orders as the vendor spells them. */
export const VIDEO_SORT: Readonly<Record<VideoOrder, string>> = {
  CREATED_AT_DESC: "CreationTime:Desc",
  CREATED_AT_ASC: "CreationTime:Asc",
  MODIFIED_AT_DESC: "ModificationTime:Desc",
  MODIFIED_AT_ASC: "ModificationTime:Asc",
};

/** Everything that the index knows of a video and the graph shows; by default it tells the basics alone. */
const FIELDS = [
  "VideoId",
  "ReferenceId",
  "Title",
  "Description",
  "Tags",
  "CoverURL",
  "Status",
  "Duration",
  "Size",
  "CreationTime",
  "ModificationTime",
  "CateId",
  "CateName",
  "Snapshots",
  "StorageLocation",
  "AppId",
  "DownloadSwitch",
  "StorageClass",
  "RestoreStatus",
  "RestoreExpiration",
] as const;

/** What the index does not know. */
const LACKS = ["userData", "templateGroupId"] as const;

@ArgsType()
export class SearchVideosArgs extends PageArgs {
  @Field(() => VideoFilter, {
    nullable: true,
    description: "Which videos to find; all of them when absent.",
  })
  readonly filter?: VideoFilter | null;

  @Field(() => videoOrder, {
    defaultValue: videoOrder.CREATED_AT_DESC,
    description: "What they are sorted by.",
  })
  readonly orderBy!: VideoOrder;
}

@Resolver()
export class SearchMediaResolver {
  @Cost(PAGE)
  @ListSize({ first: "first", of: "edges" })
  @RequiresScope("vod:read")
  @Query(() => VideoConnection, {
    nullable: true,
    description:
      "Finds videos (audio files are not among them) in an index that follows the records with a delay: what was just created or changed may be missing or out of date, `libraryVideos` is not. " +
      "Reads the first 5,000 videos found from any place, and up to 2,000,000 page after page with the same `first`; a cursor beyond the first 1,000 can expire, which is BAD_USER_INPUT: start over. " +
      vendorCall(operations.searchMedia, {
        as: (action) => `Calls ${action} once per page`,
        more: "; fields that the index lacks (`userData`, `templateGroupId`) are read by GetVideoInfos for 20 videos at a time when selected",
      }),
  })
  async searchVideos(
    @Ctx() context: GatewayContext,
    @Args(() => SearchVideosArgs) args: SearchVideosArgs,
  ): Promise<VideoConnection> {
    const { first, after } = args;
    checkFirst(first);
    const search = toSearch(args);
    const list = JSON.stringify(["searchVideos", search.Match, search.SortBy]);
    const cursor = readCursor(after, list);
    const ScrollToken = tokenFor(cursor, first);
    const window = { position: cursor.position, first };
    const page = await readWindow(window, (PageNo) =>
      readPage({ ...search, PageNo, PageSize: first, ScrollToken }, context),
    );
    return toConnection(page, window, list);
  }
}

/** What the pages of a search have in common. */
function toSearch({
  filter,
  orderBy,
}: SearchVideosArgs): Omit<RequestOf<"searchMedia">, "PageNo" | "PageSize"> {
  const match = isGiven(filter) ? toMatch(filter, "filter") : undefined;
  return {
    SearchType: "video",
    Fields: FIELDS,
    Match: match && compileMatch(match),
    SortBy: VIDEO_SORT[orderBy],
  };
}

async function readPage(
  request: RequestOf<"searchMedia">,
  { vod, signal, logger }: GatewayContext,
): Promise<Page<Video>> {
  const { Total, MediaList, ScrollToken } = await vod
    .call(operations.searchMedia, request, { signal })
    .catch(sayExpired);
  return {
    total: Total,
    records: MediaList.flatMap(({ Video: record }) =>
      record === undefined ? [] : [toListedVideo(record, LACKS, logger)],
    ),
    token: ScrollToken,
  };
}

/** The vendor speaks of its token, which callers know as a part of their cursor. */
function sayExpired(error: unknown): never {
  const isExpired =
    error instanceof VodError && error.code === "InvalidScrollToken.Expired";
  throw isExpired
    ? error.with({ message: "after has expired: start over without it." })
    : error;
}

/** From this record on the vendor advises the token, although it demands it only later. */
const TOKEN_ADVISED_FROM = 1000;

/**
 * The token to send for a page, if any. Early pages go without: they can begin anywhere, and their
 * cursors never expire.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a page that VOD cannot be asked for
 */
function tokenFor(
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
