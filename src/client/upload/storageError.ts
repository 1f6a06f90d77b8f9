import { UploadError } from "./UploadError.js";

/** How the vendor's uploader names what never reached the storage, or brought no answer back. */
const UNREACHABLE =
  /^(Request|ConnectionTimeout|ResponseTimeout|RequestTimeout)(Error)?$/;

/** The storage's own trouble: passes by itself. */
const PASSING = /^(InternalError|ServiceUnavailable|Busy|QpsLimitExceeded)$/;

/** An error of the storage by its code, as the uploader reports it. */
export function storageError(code: string, message: string): UploadError {
  if (UNREACHABLE.test(code) || PASSING.test(code)) {
    return new UploadError(
      "STORAGE_UNREACHABLE",
      "The storage cannot be reached.",
      { storageCode: code },
    );
  }
  return new UploadError(
    "STORAGE_REFUSED",
    `The storage refused the upload: ${message}`,
    { storageCode: code },
  );
}
