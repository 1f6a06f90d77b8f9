import type { Clock } from "../../base/clock.js";
import type { Announce, Happening } from "../events/VodEvent.js";
import type { LifeCycle } from "./LifeCycle.js";
import { account } from "./account.js";
import { inClear } from "./fileUrls.js";
import type {
  UrlUpload,
  UrlUploadStatus,
  UrlUploadTarget,
} from "./UrlUpload.js";
import type { UrlUploadStore } from "./UrlUploadStore.js";
import type { VideoStore } from "./VideoStore.js";

/** How long a job stays in each status on the emulator's clock, in order. */
const STAGES: readonly (readonly [UrlUploadStatus, number])[] = [
  ["PENDING", 5000],
  ["PROCESSING", 1000],
  ["DOWNLOADING", 2000],
  ["DOWNLOAD_SUCCESS", 500],
  ["UPLOADING", 1000],
  ["UPLOAD_SUCCESS", 500],
];

/** Nothing can be downloaded from this host or the ones below it: ours, for tests and demonstrations. */
const UNREACHABLE = /(^|\.)unreachable\.example$/;

const DEFAULT_SIZE_BYTES = 1024 * 1024;
const MAX_SIZE_BYTES = 20 * 1024 ** 3;

/** What jobs are moved through. */
interface UrlPullerParts {
  readonly jobs: UrlUploadStore;
  readonly videos: VideoStore;
  readonly lifeCycle: LifeCycle;
  readonly clock: Clock;
  readonly announce: Announce;
}

/** Moves jobs from `PENDING` to `SUCCESS`, each on its own timer. Nothing is really downloaded. */
export class UrlPuller {
  readonly #cancels = new Map<string, () => void>();

  readonly #parts: UrlPullerParts;

  constructor(parts: UrlPullerParts) {
    this.#parts = parts;
  }

  /** Queues a new job. */
  start(job: UrlUpload): void {
    this.#parts.jobs.add(job);
    this.#enter(job, 0);
  }

  /** A job that still waits is gone. @returns whether it was waiting */
  cancel({ id, status }: UrlUpload): boolean {
    if (status !== "PENDING") return false;
    this.#cancels.get(id)?.();
    this.#cancels.delete(id);
    this.#parts.jobs.remove(id);
    return true;
  }

  /** Nothing moves any more. */
  stop(): void {
    for (const cancel of this.#cancels.values()) cancel();
    this.#cancels.clear();
  }

  #enter(job: UrlUpload, stage: number): void {
    const [status, delayMs] = STAGES[stage] ?? ["SUCCESS", 0];
    if (status === "SUCCESS") {
      this.#succeed(job);
      return;
    }
    const { jobs, clock } = this.#parts;
    jobs.update(job.id, { status });
    const cancel = clock.after(delayMs, () => {
      this.#cancels.delete(job.id);
      if (status === "DOWNLOADING" && isHopeless(job)) this.#fail(job);
      else this.#enter(job, stage + 1);
    });
    this.#cancels.set(job.id, cancel);
  }

  #succeed(job: UrlUpload): void {
    const { clock } = this.#parts;
    const sizeBytes = declaredSize(job) ?? DEFAULT_SIZE_BYTES;
    this.#deliver(job.target, sizeBytes);
    const completedAtMs = clock.now();
    this.#end(job, { status: "SUCCESS", sizeBytes, completedAtMs });
  }

  #deliver(target: UrlUploadTarget, sizeBytes: number): void {
    const { videos, lifeCycle, clock } = this.#parts;
    if (target.kind === "video") {
      const nowMs = clock.now();
      const video = {
        ...target.video,
        createdAtMs: nowMs,
        modifiedAtMs: nowMs,
      };
      videos.add(video);
      lifeCycle.sourceArrived(video, { sizeBytes });
      return;
    }
    const { mediaId, definition, fileUrl } = target;
    const { attachedStreams = [] } = videos.get(mediaId) ?? {};
    videos.update(mediaId, {
      attachedStreams: [...attachedStreams, { definition, fileUrl, sizeBytes }],
    });
  }

  #fail(job: UrlUpload): void {
    const { clock } = this.#parts;
    this.#end(job, {
      status: "DOWNLOAD_FAIL",
      completedAtMs: clock.now(),
      error: {
        code: "URLInvalidError",
        message: "download video failed by the url, please check it",
      },
    });
  }

  /** A record that is gone has no application any more, so the account's own is told. */
  #end(job: UrlUpload, change: Partial<Omit<UrlUpload, "id">>): void {
    const { jobs, videos, announce } = this.#parts;
    jobs.update(job.id, change);
    const { target, userData } = job;
    const video =
      target.kind === "video" ? target.video : videos.get(target.mediaId);
    const { appId } = video ?? account;
    announce(urlUploadEnded({ ...job, ...change }), { appId, userData });
  }
}

function isHopeless(job: UrlUpload): boolean {
  const isTooLarge = (declaredSize(job) ?? 0) > MAX_SIZE_BYTES;
  return isTooLarge || UNREACHABLE.test(new URL(job.url).hostname);
}

function declaredSize({ target }: UrlUpload): number | undefined {
  return target.kind === "video" ? target.video.declaredSizeBytes : undefined;
}

/** A job that pulled a file has ended, one way or the other. */
function urlUploadEnded(job: UrlUpload): Happening {
  const { target, error, sizeBytes } = job;
  const outcome =
    error === undefined
      ? {
          Status: "success",
          VideoId: target.kind === "video" ? target.video.id : target.mediaId,
          // A text in the vendor's sample.
          Size: String(sizeBytes ?? 0),
        }
      : {
          Status: "fail",
          ErrorCode: error.code,
          ErrorMessage: error.message,
        };
  const stream =
    target.kind === "stream"
      ? { FileType: "Stream", StreamFileURL: inClear(target.fileUrl) }
      : {};
  return {
    type: "UploadByURLComplete",
    members: { JobId: job.id, SourceURL: job.url, ...outcome, ...stream },
  };
}
