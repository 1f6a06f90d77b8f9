import type { ServedFile } from "../oss/Bucket.js";
import type { ObjectStore } from "../oss/ObjectStore.js";
import { picture } from "./picture.js";
import { playStreams } from "./playStreams.js";
import { sampleClip } from "./sampleClip.js";
import type { Video } from "./Video.js";
import type { VideoReader } from "./VideoStore.js";

const STREAM = /^([0-9a-f]{32})\/[0-9a-f]{32}-[^/]+\.(mp4|mp3)$/;
const PICTURE = /^([0-9a-f]{32})\/snapshots\/(cover|00001|00002)\.jpg$/;

/**
 * What was made of the source of a playable video. Nothing is really transcoded: a stream has the bytes of
 * the source, so that a browser plays whatever it can play of what was uploaded. Playlists (`m3u8`) are
 * not made, and every picture is the same. The MP4 streams of the frozen video have the bytes of a small clip.
 */
export function derivedFile(
  key: string,
  {
    videos,
    objects,
  }: { readonly videos: VideoReader; readonly objects: ObjectStore },
): ServedFile | undefined {
  const id = (STREAM.exec(key) ?? PICTURE.exec(key))?.[1] ?? "";
  const video = videos.get(id);
  if (video?.status !== "Normal") return undefined;
  if (PICTURE.test(key)) return picture(video.modifiedAtMs);
  const isStream = playStreams(video).some(
    ({ objectKey }) => objectKey === key,
  );
  if (!isStream) return undefined;
  const source = objects.get(video.objectKey);
  return (
    source ?? (plays(video, key) ? sampleClip(video.modifiedAtMs) : undefined)
  );
}

/** A fixture was never uploaded, and an example of playing is to end in something that plays. */
function plays({ isFrozen }: Video, key: string): boolean {
  return isFrozen && key.endsWith(".mp4");
}
