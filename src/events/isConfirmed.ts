import { own } from "../base/own.js";
import type { EventOutcome } from "./MediaEvent.js";
import type { MediaState, RecordRead, Subject } from "./RecordRead.js";
import type { VodCallback } from "./VodCallback.js";

/** Whether a record with this status confirms what an event says: it is in that state, or past it. */
type StatusCheck = (
  status: string,
  callback: VodCallback,
  record: MediaState,
) => boolean;

const exists: StatusCheck = () => true;
const hasArrived = (status: string): boolean =>
  !["Uploading", "UploadFail"].includes(status);
const upload = (status: string, { outcome }: VodCallback): boolean =>
  outcome === "success" ? hasArrived(status) : status === "UploadFail";
/** A pull that failed has made no medium to look at: its job tells. */
const pull: StatusCheck = (status, callback) => {
  if (callback.mediaId !== undefined) return upload(status, callback);
  return callback.outcome === "success"
    ? ["UPLOAD_SUCCESS", "SUCCESS"].includes(status)
    : ["DOWNLOAD_FAIL", "UPLOAD_FAIL"].includes(status);
};
/** Media whose record does not speak of it have to be believed. */
const restoration: StatusCheck = (_, { outcome }, { RestoreStatus = "" }) =>
  RestoreStatus === "" ||
  RestoreStatus === (outcome === "success" ? "Success" : "Failed");
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
  RestoreMediaComplete: restoration,
  WorkflowTaskComplete: exists,
  SubmitMediaRefreshComplete: exists,
};

const isTranscoding = ({ Status }: MediaState): boolean =>
  ["UploadSucc", "Transcoding"].includes(Status);

/** How a record shows that what an event tells of goes on, where VOD was seen to tell of it first. */
const UNDER_WAY: Readonly<Record<string, (record: MediaState) => boolean>> = {
  StreamTranscodeComplete: isTranscoding,
  TranscodeComplete: isTranscoding,
  RestoreMediaComplete: ({ RestoreStatus }) => RestoreStatus === "Processing",
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

/**
 * Whether a read shows that an event is true. A failed read shows nothing. An event of unknown outcome is true once
 * the record shows either.
 */
export function isConfirmed(callback: VodCallback, read: RecordRead): boolean {
  if (read instanceof Error) return false;
  if (callback.isDeletion) return !read.found;
  // Deleting what is not there fails for that very reason.
  if (!read.found)
    return (
      callback.type === "DeleteMediaComplete" && callback.outcome === "failure"
    );
  const { record } = read;
  const check = own(CHECKS, callback.type) ?? (() => false);
  return outcomesOf(callback).some((outcome) =>
    check(record.Status, { ...callback, outcome }, record),
  );
}

/** Whether a read denies an event for no more than the time being: the record says that it goes on. */
export function isUnderWay({ type }: VodCallback, read: RecordRead): boolean {
  if (read instanceof Error || !read.found) return false;
  return own(UNDER_WAY, type)?.(read.record) ?? false;
}

function outcomesOf({ outcome }: VodCallback): readonly EventOutcome[] {
  return outcome === "unknown" ? ["success", "failure"] : [outcome];
}
