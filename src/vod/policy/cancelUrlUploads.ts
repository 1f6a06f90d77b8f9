import type { VodError } from "../errors/VodError.js";
import { cancelUrlUploadJobs } from "../operations/cancelUrlUploadJobs.js";
import { URL_UPLOADS_PER_CALL } from "../operations/getURLUploadInfos.js";
import type { VodCaller } from "../operations/Operation.js";
import { isSourceUrl } from "../sourceUrl.js";
import { inBatches } from "./inBatches.js";

/** What became of the cancellation of one job, or of the jobs of one URL. */
export interface UrlUploadCancellation {
  /** `running`: there, and not waiting any more. */
  readonly outcome: "cancelled" | "missing" | "running";
  /** The jobs that were cancelled. */
  readonly jobIds: readonly string[];
  readonly requestId: string;
}

/** Cancels jobs, 10 per call. @returns one entry per id, in order */
export async function cancelUrlUploads(
  vod: VodCaller,
  jobIds: readonly string[],
): Promise<readonly (UrlUploadCancellation | VodError)[]> {
  return inBatches(jobIds, URL_UPLOADS_PER_CALL, async (batch) => {
    const { CanceledJobs, NonExists, RequestId } = await vod.call(
      cancelUrlUploadJobs,
      { JobIds: batch },
    );
    return batch.map((id) => {
      const cancelled = CanceledJobs.filter((jobId) => jobId === id);
      return cancellation(cancelled, NonExists.includes(id), RequestId);
    });
  });
}

/**
 * Cancels the jobs of URLs, one URL per call: the answer lists job ids, and nothing tells which URL
 * they belonged to.
 *
 * @returns one entry per URL, in order
 */
export async function cancelUrlUploadsOf(
  vod: VodCaller,
  urls: readonly URL[],
): Promise<readonly (UrlUploadCancellation | VodError)[]> {
  return inBatches(urls, 1, async (batch) => {
    const { CanceledJobs, NonExists, RequestId } = await vod.call(
      cancelUrlUploadJobs,
      { UploadUrls: batch },
    );
    const end = cancellation(CanceledJobs, NonExists.length > 0, RequestId);
    // After a lost answer the URL itself is told as cancelled: which jobs it had, nobody knows any more.
    const jobIds = end.jobIds.filter(
      (id) => !batch.some((url) => isSourceUrl(id, url)),
    );
    return [{ ...end, jobIds }];
  });
}

function cancellation(
  jobIds: readonly string[],
  isMissing: boolean,
  requestId: string,
): UrlUploadCancellation {
  if (jobIds.length > 0) return { outcome: "cancelled", jobIds, requestId };
  return { outcome: isMissing ? "missing" : "running", jobIds, requestId };
}
