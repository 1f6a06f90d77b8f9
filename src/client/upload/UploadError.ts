/**
 * What failed between the browser and the storage.
 *
 * - `EMPTY_FILE`: the file has no bytes.
 * - `FILE_TOO_LARGE`: more than the storage takes in one object, 48.8 TB.
 * - `STORAGE_UNREACHABLE`: the network is down, or the storage does not answer in time.
 * - `STORAGE_REFUSED`: the storage said no; `storageCode` is its reason.
 * - `CREDENTIAL_REFUSED`: the storage refused several fresh credentials in a row.
 * - `UPLOADER_FAILED`: the vendor's uploader gave up without a reason. Usual causes: the bucket's CORS
 *   rules do not expose `ETag`, or another script holds `window.AliyunUpload`.
 * - `CANCELLED`: `cancel()` was called. Only `completion()` throws it.
 */
export type UploadErrorCode =
  | "EMPTY_FILE"
  | "FILE_TOO_LARGE"
  | "STORAGE_UNREACHABLE"
  | "STORAGE_REFUSED"
  | "CREDENTIAL_REFUSED"
  | "UPLOADER_FAILED"
  | "CANCELLED";

/** An upload that failed on the way to the storage. */
export class UploadError extends Error {
  override readonly name = "UploadError";
  readonly code: UploadErrorCode;
  /** The storage's own code, such as `AccessDenied`. */
  readonly storageCode: string | undefined;

  constructor(
    code: UploadErrorCode,
    message: string,
    options: ErrorOptions & { readonly storageCode?: string } = {},
  ) {
    super(message, options);
    this.code = code;
    this.storageCode = options.storageCode;
  }

  /** Whether the same upload can succeed later. */
  get retryable(): boolean {
    return (
      this.code === "STORAGE_UNREACHABLE" || this.code === "CREDENTIAL_REFUSED"
    );
  }
}
