import {
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Query,
  Resolver,
  registerEnumType,
  InputType,
} from "type-graphql";
import {
  LIST_REACH,
  operations,
  VIDEOS_PER_CALL,
  type RequestOf,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { PAGE } from "../cost/weights.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { PageArgs, checkFirst } from "../paging/PageArgs.js";
import { readCursor } from "../paging/cursor.js";
import {
  reachOf,
  readWindow,
  type Page,
  type Window,
} from "../paging/readWindow.js";
import { toConnection } from "../paging/toConnection.js";
import { checkId, checkReferenceId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import { checkCategoryId } from "../rules/mediaRules.js";
import { toListedVideo } from "../types/ListedVideo.js";
import type { Video } from "../types/Video.js";
import { VideoConnection } from "../types/VideoConnection.js";
import { videoStatus, type VideoStatus } from "../types/VideoStatus.js";
import { vendorCall } from "../vendorCall.js";
import { GraphQLDateTime } from "graphql-scalars";

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
function checkTimeSpan({ from, until }: TimeSpan, argument: string): void {
  const ends = isGiven(from) && isGiven(until) ? [from, until] : [];
  const [start, end] = ends.map(toWireTime);
  if (start !== undefined && end !== undefined && end <= start)
    throw badUserInput(`${argument}.until is not later than ${argument}.from.`);
}

/** `yyyy-MM-ddTHH:mm:ssZ`: what is beyond the second is dropped. */
function toWireTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** What the library may be sorted by. */
export const libraryOrder = {
  CREATED_AT_DESC: "CREATED_AT_DESC",
  CREATED_AT_ASC: "CREATED_AT_ASC",
} as const;
export type LibraryOrder = keyof typeof libraryOrder;

registerEnumType(libraryOrder, {
  name: "LibraryOrder",
  description: "What the videos of the library are sorted by.",
  valuesConfig: {
    CREATED_AT_DESC: { description: "Newest first." },
    CREATED_AT_ASC: { description: "Oldest first." },
  },
});

/** The orders as the vendor spells them. */
export const LIBRARY_SORT = {
  CREATED_AT_DESC: "CreationTime:Desc",
  CREATED_AT_ASC: "CreationTime:Asc",
} as const satisfies Readonly<Record<LibraryOrder, string>>;

/** What the list does not tell. */
const LACKS = ["templateGroupId", "downloadSwitch"] as const;

@ArgsType()
export class LibraryVideosArgs extends PageArgs {
  @Field(() => [videoStatus.type], {
    nullable: true,
    description: "In one of these statuses.",
  })
  readonly status?: readonly VideoStatus[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Sorted into this category: a number.",
  })
  readonly categoryId?: string | null;

  @Field(() => TimeSpan, { nullable: true, description: "Created then." })
  readonly createdAt?: TimeSpan | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Stored in this bucket: a host such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`.",
  })
  readonly storageLocation?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "With one of these reference ids, at most 20.",
  })
  readonly referenceIds?: readonly string[] | null;

  @Field(() => libraryOrder, {
    defaultValue: libraryOrder.CREATED_AT_DESC,
    description: "What they are sorted by.",
  })
  readonly orderBy!: LibraryOrder;
}

@Resolver()
export class GetVideoListResolver {
  @Cost(PAGE)
  @ListSize({ first: "first", of: "edges" })
  @RequiresScope("vod:read")
  @Query(() => VideoConnection, {
    nullable: true,
    description:
      "The videos of the account as their records stand, without the delay of `searchVideos`, which finds by more. Reaches the first 5,000 that meet all conditions; a page beyond is BAD_USER_INPUT. " +
      vendorCall(operations.getVideoList, {
        as: (action) => `Calls ${action} once per page`,
        more: "; fields that the list lacks (`templateGroupId`, `downloadSwitch`) are read by GetVideoInfos for 20 videos at a time when selected",
      }),
  })
  async libraryVideos(
    @Ctx() context: GatewayContext,
    @Args(() => LibraryVideosArgs) args: LibraryVideosArgs,
  ): Promise<VideoConnection> {
    const { first, after } = args;
    checkFirst(first);
    const filter = toFilter(args);
    const list = JSON.stringify(["libraryVideos", filter]);
    const window = { position: readCursor(after, list).position, first };
    checkReach(window);
    const page = await readWindow(window, (PageNo) =>
      readPage({ ...filter, PageNo, PageSize: first }, context),
    );
    return toConnection(page, window, list);
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` for a window that VOD would not list to its end */
function checkReach(window: Window): void {
  if (reachOf(window) > LIST_REACH) {
    throw badUserInput(
      `This page touches what lies beyond the first ${LIST_REACH} videos, which is all that libraryVideos reaches: ask for a smaller first, narrow the conditions, or use searchVideos.`,
    );
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the argument and the rule */
function toFilter({
  status,
  categoryId,
  createdAt,
  storageLocation,
  referenceIds,
  orderBy,
}: LibraryVideosArgs): Omit<RequestOf<"getVideoList">, "PageNo" | "PageSize"> {
  if (isGiven(categoryId)) checkCategoryId(categoryId, "categoryId");
  if (isGiven(storageLocation)) checkId(storageLocation, "storageLocation");
  return {
    Status: toList(status, "status", videoStatus.write),
    CateId: categoryId ?? undefined,
    ...toSpan(createdAt),
    StorageLocation: storageLocation ?? undefined,
    ReferenceIds: toList(referenceIds, "referenceIds", checkReferenceId),
    SortBy: LIBRARY_SORT[orderBy],
  };
}

function toSpan(
  span: TimeSpan | null | undefined,
): Pick<RequestOf<"getVideoList">, "StartTime" | "EndTime"> {
  if (!isGiven(span)) return {};
  checkTimeSpan(span, "createdAt");
  return {
    StartTime: isGiven(span.from) ? toWireTime(span.from) : undefined,
    EndTime: isGiven(span.until) ? toWireTime(span.until) : undefined,
  };
}

/** An empty list would ask for everything. */
function toList<Value>(
  values: readonly Value[] | null | undefined,
  argument: string,
  write: (value: Value, place: string) => string,
): readonly string[] | undefined {
  if (!isGiven(values)) return undefined;
  if (values.length === 0) throw badUserInput(`${argument} is empty.`);
  if (values.length > VIDEOS_PER_CALL) {
    throw badUserInput(
      `${argument} has ${values.length} entries; ${VIDEOS_PER_CALL} are allowed.`,
    );
  }
  return values.map((value, index) => write(value, `${argument}[${index}]`));
}

async function readPage(
  request: RequestOf<"getVideoList">,
  { vod, signal, logger }: GatewayContext,
): Promise<Page<Video>> {
  const { Total, VideoList } = await vod.call(
    operations.getVideoList,
    request,
    {
      signal,
    },
  );
  return {
    total: Total,
    records: VideoList.map((record) => toListedVideo(record, LACKS, logger)),
  };
}
