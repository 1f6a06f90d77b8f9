import type { UploadFile } from "./UploadFile.js";
import { UploadError } from "./UploadError.js";

/** 48.8 TB: the storage's limit for one object. */
const MAX_BYTES = 48.8 * 2 ** 40;

/**
 * What the vendor's uploader notices late or never.
 *
 * @throws UploadError `EMPTY_FILE`, `FILE_TOO_LARGE`
 */
export function checkFile(file: UploadFile): void {
  if (file.size === 0) {
    throw new UploadError("EMPTY_FILE", `${file.name} is empty.`);
  }
  if (file.size > MAX_BYTES) {
    throw new UploadError(
      "FILE_TOO_LARGE",
      `${file.name} has ${file.size} bytes; the storage takes 48.8 TB.`,
    );
  }
}
