import type { ServedFile } from "../oss/Bucket.js";
import type { ObjectStore } from "../oss/ObjectStore.js";
import { playStreams } from "./playStreams.js";
import type { VideoReader } from "./VideoStore.js";

const STREAM = /^([0-9a-f]{32})\/[0-9a-f]{32}-[^/]+\.(mp4|mp3)$/;

/**
 * The stream of a playable video. Nothing is really transcoded: it has the bytes of the source, so that
 * a browser plays whatever it can play of what was uploaded. Playlists (`m3u8`) are not made.
 */
export function derivedFile(
  key: string,
  {
    videos,
    objects,
  }: { readonly videos: VideoReader; readonly objects: ObjectStore },
): ServedFile | undefined {
  const video = videos.get(STREAM.exec(key)?.[1] ?? "");
  if (video?.status !== "Normal") return undefined;
  const isStream = playStreams(video).some(
    ({ objectKey }) => objectKey === key,
  );
  return isStream ? objects.get(video.objectKey) : undefined;
}
