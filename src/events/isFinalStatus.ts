/**
 * Where a video's way ends unless somebody acts. `UploadSucc` is not among them, although media registered
 * without a template stay there: for all others it is a stage of seconds. Nor is `Checking`: a review ends.
 */
const FINAL = new Set([
  "Normal",
  "UploadFail",
  "TranscodeFail",
  "Blocked",
  "ProduceFail",
]);

/** Whether a video in this status (in the vendor's spelling) has come to its end, good or bad. */
export function isFinalStatus(status: string): boolean {
  return FINAL.has(status);
}
