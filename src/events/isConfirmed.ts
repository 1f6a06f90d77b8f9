import { own } from "../base/own.js";
import type { RecordRead, Subject } from "./RecordRead.js";
import type { VodCallback } from "./VodCallback.js";

/** Whether a record with this status confirms what an event says: it is in that state, or past it. */
type StatusCheck = (status: string, callback: VodCallback) => boolean;

const exists: StatusCheck = () => true;
const hasArrived = (status: string): boolean =>
  !["Uploading", "UploadFail"].includes(status);
const upload: StatusCheck = (status, { outcome }) =>
  outcome === "success" ? hasArrived(status) : status === "UploadFail";
/** A pull that failed has made no medium to look at: its job tells. */
const pull: StatusCheck = (status, callback) => {
  if (callback.mediaId !== undefined) return upload(status, callback);
  return callback.outcome === "success"
    ? ["UPLOAD_SUCCESS", "SUCCESS"].includes(status)
    : ["DOWNLOAD_FAIL", "UPLOAD_FAIL"].includes(status);
};
const isPlayable = (status: string): boolean =>
  ["Normal", "Checking", "Blocked"].includes(status);

/** How the record shows that an event is true, by the event's type. */
const CHECKS: Readonly<Record<string, StatusCheck>> = {
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
  return Object.hasOwn(CHECKS, type);
}

/** What is read to learn whether an event is true; `undefined`: there is nothing to read. */
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

/** Whether a read shows that an event is true. A failed read shows nothing. */
export function isConfirmed(callback: VodCallback, read: RecordRead): boolean {
  if (read instanceof Error) return false;
  if (callback.isDeletion) return !read.found;
  // Deleting what is not there fails for that very reason.
  if (!read.found)
    return (
      callback.type === "DeleteMediaComplete" && callback.outcome === "failure"
    );
  const check = own(CHECKS, callback.type);
  return check?.(read.record.Status, callback) ?? false;
}
