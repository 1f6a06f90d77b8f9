import type { Video } from "../media/Video.js";
import type { VideoReader } from "../media/VideoStore.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse, RpcError } from "../rpc/RpcError.js";
import { referenceIdOf, textOf } from "./parameters.js";

/**
 * The record that `VideoId` or `ReferenceId` names. The vendor does not say what happens when both
 * are sent and disagree: here `VideoId` wins.
 *
 * @throws RpcError `MissingParameter` when neither is sent. (Both are optional at the gateway since
 *   2025, so the service itself misses them, in its own words.)
 * @assumed both-ids
 * @assumed neither-id
 */
export function findVideo(
  parameters: Parameters,
  store: VideoReader,
): Video | undefined {
  const id = textOf(parameters, "VideoId");
  const referenceId = referenceIdOf(parameters);
  if (id !== undefined) return store.get(id);
  if (referenceId !== undefined) return store.findByReferenceId(referenceId);
  throw refuse("MissingParameter", { Parameter: "VideoId" });
}

/**
 * @param addition what an operation says beside the common words about a video that is not playable
 * @throws RpcError `InvalidVideo.NotFound`, `Forbidden.IllegalStatus`
 */
export function playableVideo(
  video: Video | undefined,
  addition: (video: Video) => string = () => "",
): Video {
  if (video === undefined) throw refuse("InvalidVideo.NotFound");
  if (video.status === "Normal") return video;
  const { code, status, message } = refuse("Forbidden.IllegalStatus");
  throw new RpcError(code, status, message + addition(video));
}
