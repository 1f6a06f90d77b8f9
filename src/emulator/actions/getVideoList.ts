import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, refuse } from "../rpc/RpcError.js";
import { parseTimestamp } from "../rpc/timestamp.js";
import { storageOf } from "../media/storageOf.js";
import type { Action } from "./Action.js";
import { describeVideo } from "./describeVideo.js";
import { pageOf } from "./pages.js";
import { integerOf, textOf } from "./parameters.js";
import { orderOf } from "./sortBy.js";

const REACH = 5000;
const MAX_REFERENCE_IDS = 20;

/**
 * A page of the records themselves. A page that ends beyond the 5,000th match is refused, even where
 * there are fewer.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getvideolist
 * @assumed list-reach
 */
export const getVideoList: Action = {
  name: "GetVideoList",
  callsPerSecond: 100,
  run(parameters, { store }) {
    const page = pageOf(parameters);
    if (page.end > REACH) throw refuse("VideoListExceededMax");
    const isWanted = filterOf(parameters);
    const order = orderOf(textOf(parameters, "SortBy"), ["CreationTime"]);
    const found = store.list().filter(isWanted).sort(order);
    return {
      Total: found.length,
      VideoList: {
        Video: found.slice(page.start, page.end).map(describeListed),
      },
    };
  },
};

function filterOf(parameters: Parameters): (video: Video) => boolean {
  const filters = [
    among(listOf(parameters, "Status"), ({ status }) => status),
    among(referenceIdsOf(parameters), ({ referenceId }) => referenceId),
    among(single(integerOf(parameters, "CateId")), ({ cateId }) => cateId),
    among(single(textOf(parameters, "StorageLocation")), storageOf),
    createdWithin(parameters),
  ];
  return (video) => filters.every((filter) => filter(video));
}

function among<T>(
  wanted: readonly T[] | undefined,
  read: (video: Video) => T | undefined,
): (video: Video) => boolean {
  if (wanted === undefined) return () => true;
  const values = new Set<T | undefined>(wanted);
  return (video) => values.has(read(video));
}

/**
 * Both ends are taken as part of the span.
 *
 * @assumed list-ends
 */
function createdWithin(parameters: Parameters): (video: Video) => boolean {
  const start = timeOf(parameters, "StartTime") ?? -Infinity;
  const end = timeOf(parameters, "EndTime") ?? Infinity;
  if (end <= start) throw refuse("InvalidParameter", { Parameter: "EndTime" });
  return ({ createdAtMs }) => {
    const shownMs = Math.floor(createdAtMs / 1000) * 1000;
    return shownMs >= start && shownMs <= end;
  };
}

function timeOf(parameters: Parameters, name: string): number | undefined {
  const text = textOf(parameters, name);
  const time = text === undefined ? undefined : parseTimestamp(text);
  if (text !== undefined && time === undefined) throw invalid(name);
  return time;
}

function referenceIdsOf(parameters: Parameters): readonly string[] | undefined {
  const ids = listOf(parameters, "ReferenceIds");
  if (ids !== undefined && ids.length > MAX_REFERENCE_IDS)
    throw refuse("InvalidParameter", { Parameter: "ReferenceIds" });
  return ids;
}

function listOf(
  parameters: Parameters,
  name: string,
): readonly string[] | undefined {
  return textOf(parameters, name)?.split(",");
}

function single<T>(value: T | undefined): readonly T[] | undefined {
  return value === undefined ? undefined : [value];
}

/** The list knows neither the template group nor whether downloads are on; its snapshots are wrapped. */
function describeListed(video: Video): AnswerBody {
  return {
    ...describeVideo(video),
    TemplateGroupId: undefined,
    DownloadSwitch: undefined,
    Snapshots:
      video.snapshotUrls.length > 0
        ? { Snapshot: video.snapshotUrls }
        : undefined,
  };
}
