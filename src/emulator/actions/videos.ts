import type { Video } from "../media/Video.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action } from "./Action.js";
import { describeInDetail, describeVideo } from "./describeVideo.js";
import { findVideo } from "./findVideo.js";
import { idsOf } from "./idsOf.js";

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getvideoinfo */
export const getVideoInfo: Action = {
  name: "GetVideoInfo",
  callsPerSecond: 100,
  run(parameters, { store }) {
    const video = findVideo(parameters, store);
    if (video === undefined) throw refuse("InvalidVideo.NotFound");
    return { Video: describeInDetail(video) };
  },
};

/**
 * Lists what it finds oldest first, not in the caller's order (the vendor promises none), each video
 * once. `InvalidVideo.NotFound` is documented beside the lists of unknown ids; the reading here is
 * that it answers a call that finds nothing at all.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getvideoinfos
 */
export const getVideoInfos: Action = {
  name: "GetVideoInfos",
  callsPerSecond: 100,
  run(parameters, { store }) {
    const ids = idsOf(parameters, "VideoIds");
    const referenceIds = idsOf(parameters, "ReferenceIds");
    if (ids.size + referenceIds.size === 0) {
      throw refuse("MissingParameter", { Parameter: "VideoIds" });
    }
    const byId = [...ids].map((id) => store.get(id));
    const byReference = [...referenceIds].map((id) =>
      store.findByReferenceId(id),
    );
    const found = oldestFirst([...byId, ...byReference]);
    if (found.length === 0) throw refuse("InvalidVideo.NotFound");
    return {
      VideoList: found.map((video) => ({
        ...describeVideo(video),
        Snapshots: snapshotsOf(video),
      })),
      NonExistVideoIds: [...ids].filter((id) => store.get(id) === undefined),
      NonExistReferenceIds: [...referenceIds].filter(
        (id) => store.findByReferenceId(id) === undefined,
      ),
    };
  },
};

function oldestFirst(videos: readonly (Video | undefined)[]): readonly Video[] {
  const found = new Set(videos.filter((video) => video !== undefined));
  return [...found].sort(
    (a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1),
  );
}

/** A plain list here, unlike the wrapped one of `GetVideoInfo`. */
function snapshotsOf({ snapshotUrls }: Video): readonly string[] | undefined {
  return snapshotUrls.length > 0 ? snapshotUrls : undefined;
}
