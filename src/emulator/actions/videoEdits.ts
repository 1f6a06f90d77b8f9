import { edited } from "../events/recordEvents.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action, ActionServices } from "./Action.js";
import { findVideo } from "./findVideo.js";
import { requiredTextOf } from "./parameters.js";
import { isForbidden, videoChangeOf, type VideoChange } from "./videoChange.js";

const MAX_UPDATES = 20;

/**
 * Changes what is sent and nothing else.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-updatevideoinfo
 */
export const updateVideoInfo: Action = {
  name: "UpdateVideoInfo",
  callsPerSecond: 100,
  run(parameters, services) {
    const change = videoChangeOf(parameters);
    const video = findVideo(parameters, services.store);
    if (video === undefined) throw refuse("InvalidVideo.NotFound");
    if (isForbidden(video)) throw refuse("Forbidden.OperateApp");
    edit(video, change, services);
    return {};
  },
};

/**
 * All items are looked at before the first is changed. `UserData` is no member of an item.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-updatevideoinfos
 */
export const updateVideoInfos: Action = {
  name: "UpdateVideoInfos",
  callsPerSecond: 30,
  run(parameters, services) {
    const items = itemsOf(requiredTextOf(parameters, "UpdateContent"));
    if (items.length > MAX_UPDATES) throw refuse("CountExceededMax");
    const edits = items.map((item) => ({
      item,
      change: videoChangeOf(item),
      video: findVideo(item, services.store),
    }));
    for (const { video, change } of edits) {
      if (video !== undefined && !isForbidden(video))
        edit(video, change, services);
    }
    return notEdited(edits);
  },
};

function edit(
  video: Video,
  change: VideoChange,
  { store, nowMs, announce }: ActionServices,
): void {
  store.update(video.id, { ...change, modifiedAtMs: nowMs });
  announce(edited(video, { ...video, ...change }), video);
}

function notEdited(
  edits: readonly {
    readonly item: Parameters;
    readonly video: Video | undefined;
  }[],
): AnswerBody {
  const missing = edits.filter(({ video }) => video === undefined);
  const namedBy = (name: string): readonly string[] =>
    missing.flatMap(({ item }) => item.get(name) ?? []);
  return {
    NonExistVideoIds: namedBy("VideoId"),
    NonExistReferenceIds: namedBy("ReferenceId"),
    ForbiddenVideoIds: edits.flatMap(({ video }) =>
      video !== undefined && isForbidden(video) ? [video.id] : [],
    ),
  };
}

/** The objects of the list, read as the parameters of the single edit are. */
function itemsOf(content: string): readonly Parameters[] {
  const items = parseJson(content);
  if (!Array.isArray(items)) throw notValid();
  return items.map((item: unknown) => {
    if (typeof item !== "object" || item === null) throw notValid();
    const members = Object.entries(item).filter(
      ([name]) => name !== "UserData",
    );
    return new Map(members.map(([name, value]) => [name, String(value)]));
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw notValid();
  }
}

function notValid(): Error {
  return refuse("InvalidParameter", { Parameter: "UpdateContent" });
}
