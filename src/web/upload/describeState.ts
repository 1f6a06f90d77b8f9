import type { UploadState } from "../../client/upload/index.js";

/** Where an upload stands, for people. */
export function describeState(state: UploadState): string {
  switch (state.phase) {
    case "waiting":
      return "Waiting for its turn";
    case "starting":
      return "Asking for a credential";
    case "uploading":
      return "Uploading";
    case "renewing":
      return "The credential has expired: asking for another";
    case "retrying":
      return `${state.error.message} Tries again in ${Math.ceil(state.retryInMs / 1000)} s`;
    case "paused":
      return "Paused";
    case "done":
      return "Uploaded";
    case "failed":
      return "Failed";
    case "cancelled":
      return "Cancelled";
  }
}
