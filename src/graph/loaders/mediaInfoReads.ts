import DataLoader from "dataloader";
import {
  readMediaInfos,
  type MediaInfoLookUp,
  type VodCaller,
} from "../../vod/index.js";

/** One thing that is wanted of a video. */
export interface MediaPart {
  readonly id: string;
  readonly part: "source" | "streams";
}

/** Sources and streams, gathered; what is not told has to be asked for by itself. */
export type MediaInfoReads = DataLoader<MediaPart, MediaInfoLookUp, string>;

const UNTOLD = { found: false, requestId: undefined } as const;

/** Reads sources and streams of 20 videos in one call, unless a single one is wanted: its own call tells more. */
export function mediaInfoReads({
  vod,
  signal,
}: {
  readonly vod: VodCaller;
  readonly signal: AbortSignal;
}): MediaInfoReads {
  return new DataLoader<MediaPart, MediaInfoLookUp, string>(
    async (parts) => {
      if (parts.length === 1) return [UNTOLD];
      const ids = [...new Set(parts.map(({ id }) => id))];
      const entries = await readMediaInfos(vod, ids, { signal });
      const told = new Map(ids.map((id, index) => [id, entries[index]]));
      return parts.map(({ id }) => told.get(id) ?? UNTOLD);
    },
    { cacheKeyFn: ({ id, part }) => `${part} ${id}` },
  );
}
