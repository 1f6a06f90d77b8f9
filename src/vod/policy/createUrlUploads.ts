import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import type { VodCaller } from "../operations/Operation.js";
import {
  URL_UPLOADS_PER_CREATE,
  uploadMediaByURL,
  type UploadMediaByURLRequest,
  type UploadMediaByURLResponse,
  type UploadMetadata,
} from "../operations/uploadMediaByURL.js";
import { isSourceUrl } from "../sourceUrl.js";
import { inBatches } from "./inBatches.js";
import { inGroups } from "./inGroups.js";

/** A job that was queued. */
export interface NewUrlUpload {
  readonly jobId: string;
  readonly requestId: string;
}

/** What a call says for all of its URLs. */
export type UrlUploadSetup = Omit<
  UploadMediaByURLRequest,
  "UploadURLs" | "UploadMetadatas"
>;

/**
 * Queues a job per item, 20 per call. The vendor tells the items of a call apart by their URL alone, so
 * a URL that comes again goes into another call. A call that is refused for one item is split.
 *
 * @param setup made anew for each call: its marker and session tell the jobs of one call from another's
 * @returns one entry per item, in order; `VodClient.NotAccepted` where the vendor queued no job,
 *   `VodClient.UnclearOutcome` where its answer was lost and no job is to be seen
 */
export async function createUrlUploads(
  vod: VodCaller,
  items: readonly UploadMetadata[],
  setup: () => UrlUploadSetup,
): Promise<readonly (NewUrlUpload | VodError)[]> {
  return inGroups(items, occurrences(), (differing) =>
    inBatches(differing, URL_UPLOADS_PER_CREATE, async (batch) => {
      const response = await vod.call(uploadMediaByURL, {
        ...setup(),
        UploadURLs: batch.map(({ SourceURL }) => SourceURL),
        UploadMetadatas: batch,
      });
      return batch.map((item) => jobOf(item, response));
    }),
  );
}

/** Counts how often each URL has come before. */
function occurrences(): (item: UploadMetadata) => number {
  const seen = new Map<string, number>();
  return ({ SourceURL: { href } }) => {
    const before = seen.get(href) ?? 0;
    seen.set(href, before + 1);
    return before;
  };
}

function jobOf(
  { SourceURL }: UploadMetadata,
  { UploadJobs, RequestId: requestId, isRecovered }: UploadMediaByURLResponse,
): NewUrlUpload | VodError {
  const job = UploadJobs.find((made) => isSourceUrl(made.SourceURL, SourceURL));
  if (job !== undefined) return { jobId: job.JobId, requestId };
  // A look-up may come before the vendor is done with the call.
  const code = isRecovered
    ? "VodClient.UnclearOutcome"
    : "VodClient.NotAccepted";
  return clientError(code, uploadMediaByURL.action).with({ requestId });
}
