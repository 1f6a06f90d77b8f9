import { clientError } from "../errors/clientError.js";
import { VodError } from "../errors/VodError.js";
import type { UrlUploadRecord } from "../operations/getURLUploadInfos.js";
import type { VodCaller } from "../operations/Operation.js";
import { bearsEnvelopeOf, type UserData } from "../userData.js";
import { didNothing, unclearOutcome } from "./lostAnswer.js";
import { readUrlUploadsOf } from "./readUrlUploads.js";

/** What a request for jobs must carry to be recovered by. */
interface RecoverableUrlUpload {
  readonly UploadURLs: readonly URL[];
  readonly UserData: UserData;
}

/** The jobs that a request made. */
interface UrlUploadJobs {
  readonly RequestId: string;
  readonly UploadJobs: readonly {
    readonly JobId: string;
    readonly SourceURL: string;
  }[];
  readonly isRecovered: true;
}

/**
 * Looks for jobs of the request's URLs that bear its marker and owner. A repetition carries the same `SessionId`,
 * so even jobs that are not to be seen yet are not made twice: the repetition is refused, and we look
 * again.
 *
 * @returns the jobs that the lost attempt made; `undefined` when there are none
 * @throws VodError `VodClient.UnclearOutcome` when neither the create nor the look-up was answered, or a
 *   repetition was refused and there is still no job to be seen
 */
export async function recoverUrlUpload(
  vod: VodCaller,
  request: RecoverableUrlUpload,
  error: VodError,
): Promise<UrlUploadJobs | undefined> {
  if (didNothing(error)) return undefined;
  const made = await findJobs(vod, request).catch((failure: unknown) => {
    throw failure instanceof VodError
      ? unclearOutcome(error, failure)
      : failure;
  });
  if (made.UploadJobs.length > 0) return made;
  const refusedRepetition = error.attempts > 1 && error.status < 500;
  if (refusedRepetition) {
    throw clientError("VodClient.UnclearOutcome", error.action, error);
  }
  return undefined;
}

async function findJobs(
  vod: VodCaller,
  { UploadURLs, UserData }: RecoverableUrlUpload,
): Promise<UrlUploadJobs> {
  let requestId: string | undefined;
  const jobs: UrlUploadRecord[] = [];
  for (const answer of await readUrlUploadsOf(vod, UploadURLs)) {
    if (answer instanceof VodError) throw answer;
    requestId ??= answer.requestId;
    jobs.push(
      ...answer.records.filter((job) =>
        bearsEnvelopeOf(job.UserData, UserData),
      ),
    );
  }
  return {
    RequestId: requestId ?? "",
    UploadJobs: jobs.map(({ JobId, UploadURL = "" }) => ({
      JobId,
      SourceURL: UploadURL,
    })),
    isRecovered: true,
  };
}
