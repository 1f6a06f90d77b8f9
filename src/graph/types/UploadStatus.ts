import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

/**
 * The vendor points at the status table of its URL jobs. Its samples spell one value `UPLOADING` and
 * `Uploading`: bring a wire value into the form of the table with {@link asListed} before reading it.
 *
 * @see vendor documentation, "GetUploadDetails"
 */
export const uploadStatus = wireEnum(
  "UploadStatus",
  "How the upload of a source file stands.",
  {
    PENDING: { wire: "PENDING", means: "Waits." },
    PROCESSING: { wire: "PROCESSING", means: "Has been begun." },
    UPLOADING: { wire: "UPLOADING", means: "Some of it has arrived." },
    UPLOAD_SUCCESS: { wire: "UPLOAD_SUCCESS", means: "It has arrived." },
    UPLOAD_FAIL: { wire: "UPLOAD_FAIL", means: "It failed." },
    SUCCESS: { wire: "SUCCESS", means: "Done, and the event was sent." },
  },
);
export type UploadStatus = ValueOf<typeof uploadStatus>;

/** `UploadSuccess` as `UPLOAD_SUCCESS`. */
export function asListed(wire: string | undefined): string | undefined {
  return wire?.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}
