import {
  URL_UPLOADS_PER_CALL,
  VodError,
  cancelUrlUploads,
  cancelUrlUploadsOf,
  type UrlUploadCancellation,
  type UrlUploadRecord,
} from "../../vod/index.js";
import type { Ended } from "../batches/endEach.js";
import { endOf } from "../batches/videoWriteResult.js";
import type { GatewayContext } from "../GatewayContext.js";
import { asWriterSees, isOwn, writesToAll } from "./asWriterSees.js";
import { sendOwn } from "./sendOwn.js";

type Ends = readonly Ended<UrlUploadCancellation>[];

/**
 * Cancels those of the jobs that the caller may write to; the others end as missing ones. Whose a job is
 * stands in the `UserData` that it was submitted with, and is read before.
 *
 * @returns one end per id, in order
 */
export async function cancelOwn(
  jobIds: readonly string[],
  { vod, loaders, principal, requestId: ownRequestId }: GatewayContext,
): Promise<Ends> {
  const cancel = (ids: readonly string[]): Promise<Ends> =>
    cancelUrlUploads(vod, ids);
  if (writesToAll(principal)) return cancel(jobIds);
  const refuse = async (
    id: string,
  ): Promise<UrlUploadCancellation | undefined> => {
    const lookUp = asWriterSees(await loaders.urlUpload.load(id), principal);
    if (lookUp.found) return undefined;
    const { requestId = ownRequestId } = lookUp;
    return { outcome: "missing", jobIds: [], requestId };
  };
  return sendOwn(jobIds, refuse, cancel);
}

/**
 * Cancels the jobs of URLs. A URL may have been submitted by anybody: for a caller who may not write to
 * all, their own jobs are looked for and cancelled by their ids, at most 10 per URL.
 *
 * @returns one end per URL, in order
 */
export async function cancelOwnOf(
  urls: readonly URL[],
  context: GatewayContext,
): Promise<Ends> {
  return writesToAll(context.principal)
    ? cancelUrlUploadsOf(context.vod, urls)
    : Promise.all(
        urls.map((url) => endOf(() => cancelOwnJobsOf(url, context))),
      );
}

async function cancelOwnJobsOf(
  url: URL,
  { vod, loaders, principal, requestId: ownRequestId }: GatewayContext,
): Promise<UrlUploadCancellation> {
  const found = await loaders.urlUploadsByUrl.load(url);
  const own = found.records.filter((job) => isOwn(job, principal));
  const waiting = own.filter(isWaiting).slice(0, URL_UPLOADS_PER_CALL);
  if (waiting.length > 0) {
    const ids = waiting.map(({ JobId }) => JobId);
    return together(await cancelUrlUploads(vod, ids));
  }
  const { requestId = ownRequestId } = found;
  const outcome = own.length === 0 ? "missing" : "running";
  return { outcome, jobIds: [], requestId };
}

function isWaiting({ Status }: UrlUploadRecord): boolean {
  return Status === "PENDING";
}

/** What became of the jobs of one URL. @throws VodError what failed them, unless some were cancelled */
function together(ends: Ends): UrlUploadCancellation {
  const answers = ends.flatMap((end) => (end instanceof Error ? [] : [end]));
  const failure = ends.find((end) => end instanceof VodError);
  const jobIds = answers.flatMap((answer) => answer.jobIds);
  if (jobIds.length === 0 && failure !== undefined) throw failure;
  const outcome = jobIds.length > 0 ? "cancelled" : "running";
  return { outcome, jobIds, requestId: answers[0]?.requestId ?? "" };
}
