import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import {
  compileMatch,
  operations,
  type RequestOf,
  type ResponseOf,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { LOOK_UP, PAGE } from "../cost/weights.js";
import {
  resolveAttachedMediaReference,
  resolveImageReference,
  resolveVideoReference,
} from "../entities/references.js";
import type { GatewayContext } from "../GatewayContext.js";
import { PageArgs, checkFirst } from "../paging/PageArgs.js";
import { readCursor } from "../paging/cursor.js";
import { readWindow } from "../paging/readWindow.js";
import { toConnection } from "../paging/toConnection.js";
import { isGiven } from "../rules/isGiven.js";
import { MediaFilter } from "../search/MediaFilter.js";
import { VideoFilter } from "../search/VideoFilter.js";
import { checkReach, sayExpired, tokenFor } from "../search/scroll.js";
import { toMatch } from "../search/toMatch.js";
import { toListedVideo } from "../types/ListedVideo.js";
import {
  MediaConnection,
  MediaEdge,
  mediaSearchType,
  mediaUnion,
  type Media,
  type MediaSearchType,
} from "../types/MediaConnection.js";
import { VideoConnection } from "../types/VideoConnection.js";
import { vendorCall } from "../vendorCall.js";

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

@ArgsType()
export class SearchMediaArgs extends PageArgs {
  @Field(() => mediaSearchType, { description: "What to search for." })
  readonly type!: MediaSearchType;

  @Field(() => MediaFilter, {
    nullable: true,
    description: "Which media to find; all of the type when absent.",
  })
  readonly filter?: MediaFilter | null;

  @Field(() => videoOrder, {
    defaultValue: videoOrder.CREATED_AT_DESC,
    description: "What they are sorted by.",
  })
  readonly orderBy!: VideoOrder;
}

const DELAY =
  "in an index that follows the records with a delay: what was just created or changed may be missing or out of date";
const LONG_SEARCH =
  "and up to 2,000,000 page after page with the same `first`; a cursor beyond the first 1,000 can expire, which is BAD_USER_INPUT: start over.";
const oncePerPage = (action: string): string => `Calls ${action} once per page`;

@Resolver()
export class SearchMediaResolver {
  @Cost(PAGE)
  @ListSize({ first: "first", of: "edges" })
  @RequiresScope("vod:read")
  @Query(() => VideoConnection, {
    nullable: true,
    description:
      `Finds videos (audio files are not among them) ${DELAY}, \`libraryVideos\` is not. ` +
      `Reads the first 5,000 videos found from any place, ${LONG_SEARCH} ` +
      vendorCall(operations.searchMedia, {
        as: oncePerPage,
        more: "; fields that the index lacks (`userData`, `templateGroupId`) are read by GetVideoInfos for 20 videos at a time when selected",
      }),
  })
  async searchVideos(
    @Ctx() context: GatewayContext,
    @Args(() => SearchVideosArgs) args: SearchVideosArgs,
  ): Promise<VideoConnection> {
    const { first, after } = args;
    checkFirst(first);
    const search = toSearch("video", args);
    const list = JSON.stringify(["searchVideos", search.Match, search.SortBy]);
    const cursor = readCursor(after, list);
    const ScrollToken = tokenFor(cursor, first);
    const window = { position: cursor.position, first };
    const page = await readWindow(window, async (PageNo) => {
      const request = { ...search, PageNo, PageSize: first, ScrollToken };
      const found = await find({ ...request, Fields: FIELDS }, context);
      return {
        total: found.Total,
        records: found.MediaList.flatMap(({ Video: record }) =>
          record === undefined
            ? []
            : [toListedVideo(record, LACKS, context.logger)],
        ),
        token: found.ScrollToken,
      };
    });
    return toConnection(page, window, list);
  }

  @Cost(PAGE)
  @ListSize({ first: "first", of: "edges" })
  @RequiresScope("vod:read")
  @Query(() => MediaConnection, {
    nullable: true,
    description:
      `Finds audio files, images or attached media ${DELAY}. ` +
      `Reads the first 5,000 media found from any place; of audio files more, ${LONG_SEARCH} ` +
      vendorCall(operations.searchMedia, { as: oncePerPage }),
  })
  async searchMedia(
    @Ctx() context: GatewayContext,
    @Args(() => SearchMediaArgs) args: SearchMediaArgs,
  ): Promise<MediaConnection> {
    const { first, after, type } = args;
    checkFirst(first);
    const search = toSearch(type, args);
    const list = JSON.stringify([type, search.Match, search.SortBy]);
    const cursor = readCursor(after, list);
    const window = { position: cursor.position, first };
    const isScrolled = type === mediaSearchType.AUDIO;
    if (!isScrolled) checkReach(window);
    const ScrollToken = isScrolled ? tokenFor(cursor, first) : undefined;
    const page = await readWindow(window, async (PageNo) => {
      const request = { ...search, PageNo, PageSize: first, ScrollToken };
      const found = await find(request, context);
      return {
        total: found.Total,
        records: found.MediaList.map(({ MediaId }) => MediaId),
        token: isScrolled ? found.ScrollToken : undefined,
      };
    });
    const { edges, ...rest } = toConnection(page, window, list);
    return {
      ...rest,
      edges: edges.map(({ cursor: place, node: id }) => ({
        cursor: place,
        id,
        type,
      })),
    };
  }
}

@Resolver(() => MediaEdge)
export class FoundMediaResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => mediaUnion, {
    nullable: true,
    description:
      "The medium as its record has it; null where it is gone and the index does not know yet. Gathered with the other reads of the request into GetVideoInfos, GetImageInfos or GetAttachedMediaInfo of 20 media.",
  })
  node(
    @Ctx() context: GatewayContext,
    @Root() { id, type }: MediaEdge,
  ): Promise<Media | null> {
    return readFound[type](id, context);
  }
}

const readFound: Readonly<
  Record<
    MediaSearchType,
    (id: string, context: GatewayContext) => Promise<Media | null>
  >
> = {
  audio: async (id, context) => {
    const audio = await resolveVideoReference({ id }, context);
    return audio && { ...audio, __typename: "Video" };
  },
  image: async (id, context) => {
    const image = await resolveImageReference({ id }, context);
    return image && { ...image, __typename: "Image" };
  },
  attached: async (id, context) => {
    const media = await resolveAttachedMediaReference({ id }, context);
    return media && { ...media, __typename: "AttachedMedia" };
  },
};

type Search = Omit<RequestOf<"searchMedia">, "PageNo" | "PageSize">;

/** What the pages of a search have in common. */
function toSearch(
  SearchType: Search["SearchType"],
  { filter, orderBy }: SearchVideosArgs | SearchMediaArgs,
): Search {
  const match = isGiven(filter) ? toMatch(filter, "filter") : undefined;
  return {
    SearchType,
    Match: match && compileMatch(match),
    SortBy: VIDEO_SORT[orderBy],
  };
}

function find(
  request: RequestOf<"searchMedia">,
  { vod, signal }: GatewayContext,
): Promise<ResponseOf<"searchMedia">> {
  return vod
    .call(operations.searchMedia, request, { signal })
    .catch(sayExpired);
}
