import type { ServedFile } from "../oss/ObjectOperation.js";
import type { ObjectStore } from "../oss/ObjectStore.js";
import { playStreams } from "./playStreams.js";
import { sampleClip } from "./sampleClip.js";
import type { Video } from "./Video.js";
import type { VideoReader } from "./VideoStore.js";
import { servedBytes } from "./servedBytes.js";

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

/** A play sign on grey. */
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="640" height="360">' +
    '<rect width="16" height="9" fill="#33404d"/>' +
    '<path d="M6.5 2.5v4l3.5-2z" fill="#c9d3dc"/></svg>',
);

/**
 * What stands for every cover and snapshot of a video: no picture is really taken from a file.
 *
 * @param modifiedAtMs when the video last changed
 */
function picture(modifiedAtMs: number): ServedFile {
  return servedBytes(SVG, { contentType: "image/svg+xml", modifiedAtMs });
}
