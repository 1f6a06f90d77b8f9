import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import {
  URL_UPLOADS_PER_ANSWER,
  URL_UPLOADS_PER_CALL,
  getURLUploadInfos,
  type UrlUploadRecord,
} from "../operations/getURLUploadInfos.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import { isSourceUrl } from "../sourceUrl.js";
import { inBatches } from "./inBatches.js";
import { lookUpIn, missingOr, type LookUp } from "./LookUp.js";

/** What a read of a job found. */
export type UrlUploadLookUp = LookUp<UrlUploadRecord>;

/** The jobs of one URL: none for a URL that nobody submitted in the last year. */
export interface UrlUploadsOfUrl {
  readonly records: readonly UrlUploadRecord[];
  readonly requestId: string | undefined;
}

/**
 * Reads jobs, 10 per call, split where one id fails the others.
 *
 * @param jobIds different ids
 * @returns one entry per id, in order; an outage fails every entry
 */
export async function readUrlUploads(
  vod: VodCaller,
  jobIds: readonly string[],
  options: CallOptions = {},
): Promise<readonly (UrlUploadLookUp | VodError)[]> {
  const entries = await inBatches(
    jobIds,
    URL_UPLOADS_PER_CALL,
    async (batch) => {
      const { URLUploadInfoList, RequestId } = await vod.call(
        getURLUploadInfos,
        { JobIds: batch },
        options,
      );
      const records = new Map(
        URLUploadInfoList.map((record) => [record.JobId, record]),
      );
      return batch.map((id) => lookUpIn(records, id, RequestId));
    },
  );
  return entries.map(missingOr);
}

/**
 * Reads the jobs of URLs, 10 URLs per call. An answer holds at most 100 jobs: one that is full may
 * be cut off, so each of its URLs is then asked for on its own.
 *
 * @param urls different URLs
 * @returns one entry per URL, in order; an outage fails every entry
 */
export async function readUrlUploadsOf(
  vod: VodCaller,
  urls: readonly URL[],
  options: CallOptions = {},
): Promise<readonly (UrlUploadsOfUrl | VodError)[]> {
  const entries = await inBatches(urls, URL_UPLOADS_PER_CALL, async (batch) => {
    const { URLUploadInfoList, RequestId: requestId } = await vod.call(
      getURLUploadInfos,
      { UploadURLs: batch },
      options,
    );
    const isFull = URLUploadInfoList.length >= URL_UPLOADS_PER_ANSWER;
    if (isFull && batch.length > 1) return readEach(vod, batch, options);
    return batch.map((url) => ({
      records: URLUploadInfoList.filter((job) =>
        isSourceUrl(job.UploadURL, url),
      ),
      requestId,
    }));
  });
  return entries.map(noneOr);
}

async function readEach(
  vod: VodCaller,
  urls: readonly URL[],
  options: CallOptions,
): Promise<readonly (UrlUploadsOfUrl | VodError)[]> {
  return (
    await Promise.all(urls.map((url) => readUrlUploadsOf(vod, [url], options)))
  ).flat();
}

function noneOr(entry: UrlUploadsOfUrl | VodError): UrlUploadsOfUrl | VodError {
  const isMissing = entry instanceof Error && entry.kind === "notFound";
  return isMissing ? { records: [], requestId: entry.requestId } : entry;
}

/** @throws VodError `VodClient.UrlUploadNotFound` with the RequestId of the read that missed it */
export function foundUrlUpload(lookUp: UrlUploadLookUp): UrlUploadRecord {
  if (lookUp.found) return lookUp.record;
  throw clientError(
    "VodClient.UrlUploadNotFound",
    getURLUploadInfos.action,
  ).with({ requestId: lookUp.requestId });
}
