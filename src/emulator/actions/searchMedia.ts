import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import { compileFilter } from "../search/compileFilter.js";
import { videoSearchFields } from "../search/searchFields.js";
import type { Action, ActionServices } from "./Action.js";
import { describeVideo } from "./describeVideo.js";
import { pageOf, type Page } from "./pages.js";
import { textOf } from "./parameters.js";
import { orderOf } from "./sortBy.js";

const SEARCH_TYPES = new Set(["video", "audio", "image", "attached"]);

const REACH_WITHOUT_TOKEN = 5000;
const REACH = 2_000_000;
const PAGES_WITHOUT_TOKEN = 200;
const RECORDS_PER_STEP = 100;

/** What a nested record holds when no `Fields` are asked for, as the vendor's samples show it. */
const BASIC_FIELDS =
  "VideoId,Title,Status,CoverURL,CreationTime,ModificationTime";

/**
 * Finds videos at once (the vendor's index follows with a delay); of the other media it knows none.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-searchmedia
 */
export const searchMedia: Action = {
  name: "SearchMedia",
  callsPerSecond: 50,
  run(parameters, services) {
    const type = textOf(parameters, "SearchType") ?? "video";
    if (!SEARCH_TYPES.has(type)) throw invalid("SearchType");
    const page = pageOf(parameters);
    const found = type === "video" ? findVideos(parameters, services) : [];
    checkReach(page, parameters, services);
    const fields = new Set(
      (textOf(parameters, "Fields") ?? BASIC_FIELDS).split(","),
    );
    return {
      Total: found.length,
      ScrollToken:
        found.length === 0
          ? undefined
          : services.scrolls.remember(searchOf(parameters), page.end, services),
      MediaList: found
        .slice(page.start, page.end)
        .map((video) => describeMedia(video, fields)),
    };
  },
};

function findVideos(
  parameters: Parameters,
  { store }: ActionServices,
): readonly Video[] {
  const sortable = ["CreationTime", "ModificationTime"] as const;
  const order = orderOf(sortByOf(parameters), sortable);
  const match = textOf(parameters, "Match");
  const isWanted =
    match === undefined
      ? (): boolean => true
      : compileFilter(match, videoSearchFields);
  return store.list().filter(isWanted).sort(order);
}

/** @throws RpcError `SortByExceededMax` for several fields with a token; without one, three are the most */
function sortByOf(parameters: Parameters): string | undefined {
  const sortBy = textOf(parameters, "SortBy");
  const count = sortBy?.split(",").length ?? 0;
  if (count > 1 && parameters.has("ScrollToken"))
    throw refuse("SortByExceededMax");
  if (count > 3) throw refuse("InvalidParameter", { Parameter: "SortBy" });
  return sortBy;
}

/**
 * How far the page lies. The codes of the refusals are not documented, save the one of the token.
 *
 * @throws RpcError `InvalidScrollToken.Expired`, `InvalidParameter`
 */
function checkReach(
  { number, end }: Page,
  parameters: Parameters,
  { scrolls, nowMs }: ActionServices,
): void {
  const token = textOf(parameters, "ScrollToken");
  const isReached =
    token === undefined
      ? end <= REACH_WITHOUT_TOKEN && number <= PAGES_WITHOUT_TOKEN
      : end <= REACH &&
        end <=
          scrolls.reached(token, searchOf(parameters), nowMs) +
            RECORDS_PER_STEP;
  if (!isReached) throw refuse("InvalidParameter", { Parameter: "PageNo" });
}

/** What makes a search the same as another. */
function searchOf(parameters: Parameters): string {
  return JSON.stringify(
    ["SearchType", "Match", "SortBy"].map((name) => textOf(parameters, name)),
  );
}

/** The record stands under the name of its type, with exactly the fields asked for; the other types are empty objects. */
function describeMedia(video: Video, fields: ReadonlySet<string>): AnswerBody {
  const record: AnswerBody = {
    ...describeVideo(video),
    Snapshots: video.snapshotUrls,
    MediaSource: "general",
    PreprocessStatus: "UnPreprocess",
    TranscodeMode: "FastTranscode",
    // The index does not know these two.
    TemplateGroupId: undefined,
    UserData: undefined,
  };
  return {
    MediaId: video.id,
    MediaType: "video",
    CreationTime: formatTimestamp(video.createdAtMs),
    Video: Object.fromEntries(
      Object.entries(record).filter(([name]) => fields.has(name)),
    ),
    Audio: {},
    Image: {},
    AttachedMedia: {},
  };
}
