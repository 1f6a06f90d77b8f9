import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action, ActionServices } from "./Action.js";
import { pageOf, type Page } from "./pages.js";
import { textOf } from "./parameters.js";
import {
  searchedTypes,
  type Found,
  type SearchedType,
} from "./searchedMedia.js";
import { orderOf } from "./sortBy.js";

const SORTABLE = ["CreationTime", "ModificationTime"] as const;

const REACH_WITHOUT_TOKEN = 5000;
const REACH = 2_000_000;
const PAGES_WITHOUT_TOKEN = 200;
const RECORDS_PER_STEP = 100;

/** What a nested record holds beside its id when no `Fields` are asked for, as the vendor's samples show it. */
const BASIC_FIELDS = "Title,Status,CoverURL,CreationTime,ModificationTime";

/**
 * Finds media at once (the vendor's index follows with a delay).
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-searchmedia
 */
export const searchMedia: Action = {
  name: "SearchMedia",
  callsPerSecond: 50,
  run(parameters, services) {
    const MediaType = textOf(parameters, "SearchType") ?? "video";
    const type = searchedTypes.get(MediaType);
    if (type === undefined) throw invalid("SearchType");
    const page = pageOf(parameters);
    const order = orderOf(sortByOf(parameters), SORTABLE);
    const match = textOf(parameters, "Match");
    const found = type.find(match, services).toSorted(order);
    checkReach(page, parameters, services);
    const fields = textOf(parameters, "Fields") ?? `${type.id},${BASIC_FIELDS}`;
    return {
      Total: found.length,
      ScrollToken:
        found.length === 0
          ? undefined
          : services.scrolls.remember(searchOf(parameters), page.end, services),
      MediaList: found.slice(page.start, page.end).map((one) => ({
        MediaId: one.id,
        MediaType,
        CreationTime: formatTimestamp(one.createdAtMs),
        ...describeHit(one, type, new Set(fields.split(","))),
      })),
    };
  },
};

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
 * @assumed search-reach
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

const NO_RECORDS = { Video: {}, Audio: {}, Image: {}, AttachedMedia: {} };

/** The record stands under the name of its type, with exactly the fields asked for; the other types are empty objects. */
function describeHit(
  { describe }: Found,
  { member }: SearchedType,
  fields: ReadonlySet<string>,
): AnswerBody {
  const record = Object.entries(describe()).filter(([name]) =>
    fields.has(name),
  );
  return { ...NO_RECORDS, [member]: Object.fromEntries(record) };
}
