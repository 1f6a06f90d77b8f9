import DataLoader from "dataloader";
import {
  readUrlUploads,
  readUrlUploadsOf,
  type UrlUploadLookUp,
  type UrlUploadsOfUrl,
  type VodCaller,
} from "../../vod/index.js";

/** Jobs by id. */
export type UrlUploadReads = DataLoader<string, UrlUploadLookUp>;

/** All jobs of a URL. */
export type UrlUploadReadsByUrl = DataLoader<URL, UrlUploadsOfUrl, string>;

interface ReadOptions {
  readonly vod: VodCaller;
  readonly signal: AbortSignal;
}

/** One `GetURLUploadInfos` per 10 ids. */
export function urlUploadReads({ vod, signal }: ReadOptions): UrlUploadReads {
  return new DataLoader<string, UrlUploadLookUp>((ids) =>
    readUrlUploads(vod, ids, { signal }),
  );
}

/** One `GetURLUploadInfos` per 10 URLs. */
export function urlUploadReadsByUrl({
  vod,
  signal,
}: ReadOptions): UrlUploadReadsByUrl {
  return new DataLoader<URL, UrlUploadsOfUrl, string>(
    (urls) => readUrlUploadsOf(vod, urls, { signal }),
    { cacheKeyFn: ({ href }) => href },
  );
}
