import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "Status of a URL-based upload job" */
export const urlUploadStatus = wireEnum(
  "UrlUploadStatus",
  "Where a job that pulls a file from a URL is on its way.",
  {
    PENDING: { wire: "PENDING", means: "Waits; can still be cancelled." },
    PROCESSING: { wire: "PROCESSING", means: "Has been begun." },
    DOWNLOADING: { wire: "DOWNLOADING", means: "The file is being pulled." },
    DOWNLOAD_SUCCESS: { wire: "DOWNLOAD_SUCCESS", means: "It was pulled." },
    DOWNLOAD_FAIL: {
      wire: "DOWNLOAD_FAIL",
      means: "Failed: it could not be pulled. `error` says why.",
    },
    UPLOADING: { wire: "UPLOADING", means: "It is being stored." },
    UPLOAD_SUCCESS: { wire: "UPLOAD_SUCCESS", means: "It was stored." },
    UPLOAD_FAIL: {
      wire: "UPLOAD_FAIL",
      means: "Failed: it could not be stored. `error` says why.",
    },
    SUCCESS: { wire: "SUCCESS", means: "Done, and the event was sent." },
  },
);
export type UrlUploadStatus = ValueOf<typeof urlUploadStatus>;
