import type { UrlUpload } from "../media/UrlUpload.js";
import type { Happening } from "./VodEvent.js";

/** A job that pulled a file has ended, one way or the other. */
export function urlUploadEnded(job: UrlUpload): Happening {
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
      ? { FileType: "Stream", StreamFileURL: target.fileUrl }
      : {};
  return {
    type: "UploadByURLComplete",
    members: { JobId: job.id, SourceURL: job.url, ...outcome, ...stream },
  };
}
