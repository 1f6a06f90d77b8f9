import type { UrlUpload } from "../media/UrlUpload.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse, RpcError } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action, ActionServices } from "./Action.js";
import { newUrlUploads } from "./newUrlUploads.js";
import { textOf } from "./parameters.js";
import { urlListOf } from "./urlList.js";

const MAX_KEYS = 10;
const MAX_RECORDS = 100;
const SESSION_ID = /^[A-Za-z0-9_-]{1,50}$/;

/**
 * Queues one job per URL. Documented without a figure per second: 200,000 calls per day.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-uploadmediabyurl
 */
export const uploadMediaByURL: Action = {
  name: "UploadMediaByURL",
  callsPerSecond: Infinity,
  run(parameters, services) {
    const { urlUploads, puller, nowMs } = services;
    const sessionId = sessionIdOf(parameters);
    if (sessionId !== undefined && urlUploads.hasSession(sessionId, nowMs)) {
      throw sessionIdTaken();
    }
    const jobs = newUrlUploads(parameters, services);
    if (sessionId !== undefined) urlUploads.openSession(sessionId, nowMs);
    for (const job of jobs) puller.start(job);
    return {
      UploadJobs: jobs.map(({ id, url }) => ({ JobId: id, SourceURL: url })),
    };
  },
};

/** @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-geturluploadinfos */
export const getURLUploadInfos: Action = {
  name: "GetURLUploadInfos",
  callsPerSecond: 100,
  run(parameters, services) {
    const { jobs, missing } = findJobs(parameters, "UploadURLs", services);
    return {
      URLUploadInfoList: jobs.slice(0, MAX_RECORDS).map(describe),
      NonExists: missing,
    };
  },
};

/**
 * A cancelled job is gone. The enumeration of statuses has none for it, so a later read lists it as
 * unknown.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-cancelurluploadjobs
 * @assumed cancelled-jobs
 */
export const cancelUrlUploadJobs: Action = {
  name: "CancelUrlUploadJobs",
  callsPerSecond: 50,
  run(parameters, services) {
    const { jobs, missing } = findJobs(parameters, "UploadUrls", services);
    const cancelled = jobs.filter((job) => services.puller.cancel(job));
    return { CanceledJobs: cancelled.map(({ id }) => id), NonExists: missing };
  },
};

/**
 * Job ids win over URLs. The page lists no errors: those of the neighbours are assumed.
 *
 * @assumed job-ids-win
 * @assumed errors-of-kin
 */
function findJobs(
  parameters: Parameters,
  urlsName: string,
  { urlUploads, nowMs }: ActionServices,
): {
  readonly jobs: readonly UrlUpload[];
  readonly missing: readonly string[];
} {
  const ids = new Set(textOf(parameters, "JobIds")?.split(","));
  if (ids.size > MAX_KEYS) throw refuse("JobIdsExceededMax");
  const urls = ids.size > 0 ? [] : urlListOf(parameters, urlsName, MAX_KEYS);
  if (ids.size + urls.length === 0) {
    throw refuse("MissingParameter", { Parameter: "JobIds" });
  }
  const found = [
    ...[...ids].map((key) => ({ key, jobs: one(urlUploads.get(key, nowMs)) })),
    ...[...new Set(urls)].map((key) => ({
      key,
      jobs: urlUploads.listByUrl(key, nowMs),
    })),
  ];
  return {
    jobs: found.flatMap(({ jobs }) => jobs),
    missing: found.flatMap(({ key, jobs }) => (jobs.length === 0 ? [key] : [])),
  };
}

function one(job: UrlUpload | undefined): readonly UrlUpload[] {
  return job === undefined ? [] : [job];
}

/** The vendor's samples have `CompleteTime` even for jobs that wait, and `200` for a success. */
function describe(job: UrlUpload): AnswerBody {
  const { target, status, error } = job;
  const mediaId = target.kind === "video" ? target.video.id : target.mediaId;
  return {
    JobId: job.id,
    UploadURL: job.url,
    MediaId: status === "SUCCESS" ? mediaId : undefined,
    Status: status,
    FileSize: job.sizeBytes === undefined ? undefined : String(job.sizeBytes),
    CreationTime: formatTimestamp(job.createdAtMs),
    CompleteTime: formatTimestamp(job.completedAtMs ?? job.createdAtMs),
    ErrorCode: error?.code ?? (status === "SUCCESS" ? "200" : ""),
    ErrorMessage: error?.message ?? "",
    UserData: job.userData,
  };
}

function sessionIdOf(parameters: Parameters): string | undefined {
  const sessionId = textOf(parameters, "SessionId");
  if (sessionId !== undefined && !SESSION_ID.test(sessionId)) {
    throw refuse("InvalidParameter", { Parameter: "SessionId" });
  }
  return sessionId;
}

/**
 * The vendor says that the call fails and not with which code.
 *
 * @assumed session-id-taken
 */
function sessionIdTaken(): RpcError {
  return new RpcError(
    "InvalidSessionId.Duplicate",
    400,
    "The SessionId already exists.",
  );
}
