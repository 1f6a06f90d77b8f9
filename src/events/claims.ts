import { own } from "../base/own.js";
import type { Finding, Subject } from "./Finding.js";
import type { VodCallback } from "./VodCallback.js";

/** Whether the status that was read is what an event says it is by now, or later than that. */
type Claim = (status: string, callback: VodCallback) => boolean;

const exists: Claim = () => true;
const hasArrived = (status: string): boolean =>
  !["Uploading", "UploadFail"].includes(status);
const upload: Claim = (status, { outcome }) =>
  outcome === "success" ? hasArrived(status) : status === "UploadFail";
/** A pull that failed has made no medium to look at: its job tells. */
const pull: Claim = (status, callback) => {
  if (callback.mediaId !== undefined) return upload(status, callback);
  return callback.outcome === "success"
    ? ["UPLOAD_SUCCESS", "SUCCESS"].includes(status)
    : ["DOWNLOAD_FAIL", "UPLOAD_FAIL"].includes(status);
};
const isPlayable = (status: string): boolean =>
  ["Normal", "Checking", "Blocked"].includes(status);

/** What the record shows once an event is true. */
const CLAIMS: Readonly<Record<string, Claim>> = {
  FileUploadComplete: upload,
  ImageUploadComplete: upload,
  AttachedMediaUploadComplete: upload,
  UploadByURLComplete: pull,
  VideoAnalysisComplete: hasArrived,
  // One stream may fail and the others succeed: it says no more than that transcoding has begun.
  StreamTranscodeComplete: (status, { outcome }) =>
    outcome === "success"
      ? isPlayable(status)
      : hasArrived(status) && status !== "UploadSucc",
  TranscodeComplete: (status, { outcome }) =>
    outcome === "success" ? isPlayable(status) : status === "TranscodeFail",
  CreateAuditComplete: (status, { auditStatus }) =>
    (status === "Blocked") === (auditStatus === "Blocked"),
  ProduceMediaComplete: (status, { outcome }) =>
    (status === "ProduceFail") === (outcome === "failure"),
  SnapshotComplete: exists,
  DynamicImageComplete: exists,
  MediaBaseChangeComplete: exists,
  DeleteMediaComplete: exists,
  LiveRecordVideoComposeStart: exists,
  AddLiveRecordVideoComplete: exists,
  AIMediaAuditComplete: exists,
  AIMediaDNAComplete: exists,
  AIVideoTagComplete: exists,
};

/** Whether events of this type are understood, and so can be confirmed. */
export function isKnownType(type: string): boolean {
  return Object.hasOwn(CLAIMS, type);
}

/** What to read in order to learn whether an event is true; `undefined`: there is nothing. */
export function subjectOf({
  type,
  mediaKind,
  mediaId,
  jobId,
}: VodCallback): Subject | undefined {
  if (mediaId !== undefined) return { kind: mediaKind, id: mediaId };
  return type === "UploadByURLComplete" && jobId !== undefined
    ? { kind: "urlUpload", id: jobId }
    : undefined;
}

/** Whether a read bears out what an event claims. A failed read says nothing. */
export function isConfirmed(callback: VodCallback, finding: Finding): boolean {
  if (finding instanceof Error) return false;
  if (callback.isDeletion) return !finding.found;
  // Deleting what is not there fails for that very reason.
  if (!finding.found)
    return (
      callback.type === "DeleteMediaComplete" && callback.outcome === "failure"
    );
  const claim = own(CLAIMS, callback.type);
  return claim?.(finding.record.Status, callback) ?? false;
}
