import { account } from "./account.js";
import type { Video } from "./Video.js";

/** The host of the bucket that a video's source lies in. */
export function storageOf({ bucket }: Pick<Video, "bucket">): string {
  return bucket === account.connectedBucket
    ? account.connectedStorage
    : account.storageLocation;
}
