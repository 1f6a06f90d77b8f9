import type { VideoRecord } from "../vod/index.js";

/**
 * The same for two reads of a video between which nothing happened to it. A signed URL differs with each
 * read: only its path counts.
 */
export function fingerprint(video: VideoRecord): string {
  const { CoverURL, Snapshots, ...rest } = video;
  const facts = Object.entries(rest).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return JSON.stringify([facts, unsigned(CoverURL), Snapshots.map(unsigned)]);
}

function unsigned(url: string | undefined): string | undefined {
  return url?.replace(/\?.*$/s, "");
}
