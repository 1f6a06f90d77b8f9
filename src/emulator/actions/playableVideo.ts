import type { Video } from "../media/Video.js";
import { refuse, RpcError } from "../rpc/RpcError.js";

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
