import { missingVideo } from "../../vod/index.js";
import type { VideoRecord } from "../../vod/index.js";

/**
 * Withholds a grant until it is known whose the video is. Both are asked for at once; what the record
 * says comes first, so that a stranger learns nothing of what VOD said about the grant.
 *
 * @param owned the caller's own video; `undefined` when he may write to all
 * @throws what fails the read, then what fails the grant; VodError `InvalidVideo.NotFound` when the two
 *   are for different videos, since a reference id can pass from a deleted video to another
 */
export async function onceOwn<Grant extends Pick<VideoRecord, "VideoId">>(
  owned: Promise<VideoRecord | undefined>,
  granted: Promise<Grant>,
): Promise<Grant> {
  const [whose, grant] = await Promise.allSettled([owned, granted]);
  if (whose.status === "rejected") throw whose.reason;
  if (grant.status === "rejected") throw grant.reason;
  const isAnother = whose.value?.VideoId !== grant.value.VideoId;
  if (whose.value !== undefined && isAnother) throw missingVideo(undefined);
  return grant.value;
}
