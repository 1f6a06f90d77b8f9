import type { UploadFile } from "./UploadFile.js";
import { pageGlobals } from "./pageGlobals.js";

/**
 * Removes what the vendor's uploader remembers of a file's stopped upload. It does so itself after a
 * success, and in no other case.
 */
export function forgetCheckpoint(file: UploadFile): void {
  try {
    pageGlobals().localStorage?.removeItem(
      `upload_${file.lastModified}_${file.name}_${file.size}`,
    );
  } catch {
    // Storage may be forbidden: then nothing is remembered either.
  }
}
