import type { VendorFile } from "./VendorUploader.js";

/**
 * Tells when the uploader marks a file as failed. Some failures (an `ETag` that CORS hides, parts that
 * the storage has dropped) it marks so and calls nobody: this is the only sign of them.
 */
export function watchState(file: VendorFile, onFailure: () => void): void {
  let state = file.state;
  Object.defineProperty(file, "state", {
    configurable: true,
    enumerable: true,
    get: () => state,
    set: (next: string) => {
      state = next;
      if (next === "Failure") onFailure();
    },
  });
}
