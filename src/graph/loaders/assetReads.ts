import DataLoader from "dataloader";
import type { LookUp, UrlOptions } from "../../vod/index.js";

/** An asset, and how the URLs in its record are to be made. */
export interface AssetKey extends UrlOptions {
  readonly id: string;
}

/** Reads of assets, gathered. */
export type AssetReads<Record> = DataLoader<AssetKey, LookUp<Record>, string>;

/** Reads assets whose URLs are all made the same way; answers one entry per id, in order. */
export type ReadAssets<Record> = (
  ids: readonly string[],
  urls: UrlOptions,
) => Promise<readonly (LookUp<Record> | Error)[]>;

const MISSING = { found: false, requestId: undefined } as const;

/** Gathers the reads that want their URLs alike, for one call cannot make them in two ways. */
export function assetReads<Record>(
  read: ReadAssets<Record>,
): AssetReads<Record> {
  return new DataLoader<AssetKey, LookUp<Record>, string>(
    async (keys) => {
      const entries = new Map<AssetKey, LookUp<Record> | Error>();
      const readAlike = async (group: readonly AssetKey[]): Promise<void> => {
        const [{ OutputType, AuthTimeout } = {}] = group;
        const ids = group.map(({ id }) => id);
        const found = await read(ids, { OutputType, AuthTimeout });
        for (const [index, entry] of found.entries())
          entries.set(group[index] as AssetKey, entry);
      };
      await Promise.all(alike(keys).map(readAlike));
      return keys.map((key) => entries.get(key) ?? MISSING);
    },
    { cacheKeyFn: (key) => `${urlsOf(key)} ${key.id}` },
  );
}

function alike(keys: readonly AssetKey[]): readonly (readonly AssetKey[])[] {
  const groups = new Map<string, AssetKey[]>();
  for (const key of keys) {
    const way = urlsOf(key);
    groups.set(way, [...(groups.get(way) ?? []), key]);
  }
  return [...groups.values()];
}

function urlsOf({ OutputType = "", AuthTimeout }: AssetKey): string {
  return `${OutputType} ${AuthTimeout ?? ""}`;
}
