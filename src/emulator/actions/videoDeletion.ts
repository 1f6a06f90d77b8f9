import { deleted } from "../events/recordEvents.js";
import type { Video } from "../media/Video.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { Action, ActionServices } from "./Action.js";
import { idsOf } from "./idsOf.js";
import { isForbidden } from "./videoChange.js";

/**
 * Gone for good, in any status. Unknown ids are listed beside known ones; a call that has no others is
 * refused as a whole, as the comments of the vendor's .NET SDK say.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-deletevideo
 */
export const deleteVideo: Action = {
  name: "DeleteVideo",
  callsPerSecond: 30,
  run(parameters, services) {
    const { store } = services;
    const { ids, referenceIds } = namedIn(parameters);
    const byId = [...ids].map((id) => store.get(id));
    const byReference = [...referenceIds].map((id) =>
      store.findByReferenceId(id),
    );
    const found = new Set([...byId, ...byReference].filter(isThere));
    if (found.size === 0) throw refuse("InvalidVideo.NotFound");
    const answer = {
      NonExistVideoIds: [...ids].filter((_, at) => byId[at] === undefined),
      NonExistReferenceIds: [...referenceIds].filter(
        (_, at) => byReference[at] === undefined,
      ),
      ForbiddenVideoIds: [...found].filter(isForbidden).map(({ id }) => id),
    };
    for (const video of found)
      if (!isForbidden(video)) deleteOne(video, services);
    return answer;
  },
};

/** The source goes with it, and whatever parts of one there are. */
function deleteOne(
  video: Video,
  { store, lifeCycle, objects, multipartUploads, announce }: ActionServices,
): void {
  const { id, appId, objectKey } = video;
  lifeCycle.forget(id);
  store.delete(id);
  objects.delete(objectKey);
  multipartUploads.abortAllOf(objectKey);
  // The URL that the upload named went with the record.
  for (const happening of deleted(video)) announce(happening, { appId });
}

function namedIn(parameters: Parameters): {
  readonly ids: ReadonlySet<string>;
  readonly referenceIds: ReadonlySet<string>;
} {
  const ids = idsOf(parameters, "VideoIds");
  const referenceIds = idsOf(parameters, "ReferenceIds");
  if (ids.size + referenceIds.size === 0) {
    throw refuse("MissingParameter", { Parameter: "VideoIds" });
  }
  return { ids, referenceIds };
}

function isThere(video: Video | undefined): video is Video {
  return video !== undefined;
}
