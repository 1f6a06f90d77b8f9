import { wireEnum, type ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "Event notifications" */
export const callbackEventType = wireEnum(
  "CallbackEventType",
  "What the vendor can be told to report.",
  {
    ALL: { wire: "ALL", means: "Everything, future kinds included." },
    FILE_UPLOAD_COMPLETE: {
      wire: "FileUploadComplete",
      means: "The source file of a video has arrived.",
    },
    IMAGE_UPLOAD_COMPLETE: {
      wire: "ImageUploadComplete",
      means: "An image has arrived.",
    },
    ATTACHED_MEDIA_UPLOAD_COMPLETE: {
      wire: "AttachedMediaUploadComplete",
      means: "An attached media asset has arrived.",
    },
    UPLOAD_BY_URL_COMPLETE: {
      wire: "UploadByURLComplete",
      means: "A pull from a URL is over, whether or not it succeeded.",
    },
    VIDEO_ANALYSIS_COMPLETE: {
      wire: "VideoAnalysisComplete",
      means: "The source was analysed: duration and the like are known.",
    },
    STREAM_TRANSCODE_COMPLETE: {
      wire: "StreamTranscodeComplete",
      means: "One stream of a video is transcoded.",
    },
    TRANSCODE_COMPLETE: {
      wire: "TranscodeComplete",
      means: "All streams of a video are transcoded.",
    },
    SNAPSHOT_COMPLETE: {
      wire: "SnapshotComplete",
      means: "Snapshots were taken.",
    },
    DYNAMIC_IMAGE_COMPLETE: {
      wire: "DynamicImageComplete",
      means: "An animated preview was made.",
    },
    DELETE_MEDIA_COMPLETE: {
      wire: "DeleteMediaComplete",
      means: "Media were deleted.",
    },
    MEDIA_BASE_CHANGE_COMPLETE: {
      wire: "MediaBaseChangeComplete",
      means: "What is said about a video was created, edited or deleted.",
    },
    CREATE_AUDIT_COMPLETE: {
      wire: "CreateAuditComplete",
      means: "A video was reviewed by a person.",
    },
    PRODUCE_MEDIA_COMPLETE: {
      wire: "ProduceMediaComplete",
      means: "Online editing has produced a video.",
    },
    LIVE_RECORD_VIDEO_COMPOSE_START: {
      wire: "LiveRecordVideoComposeStart",
      means: "A live recording begins to be composed.",
    },
    ADD_LIVE_RECORD_VIDEO_COMPLETE: {
      wire: "AddLiveRecordVideoComplete",
      means: "A live recording has become a video.",
    },
    RESTORE_MEDIA_COMPLETE: {
      wire: "RestoreMediaComplete",
      means: "An archived video was restored, or could not be.",
    },
    WORKFLOW_TASK_COMPLETE: {
      wire: "WorkflowTaskComplete",
      means: "A workflow is over.",
    },
    SUBMIT_MEDIA_REFRESH_COMPLETE: {
      wire: "SubmitMediaRefreshComplete",
      means:
        "The delivery network has forgotten a video's files, or has fetched them. The console cannot switch it on.",
    },
    AI_COMPLETE: {
      wire: "AIComplete",
      means:
        "All events of AI processing, which are switched together. Told of are AI_MEDIA_AUDIT_COMPLETE, AI_MEDIA_DNA_COMPLETE and AI_VIDEO_TAG_COMPLETE.",
    },
    AI_MEDIA_AUDIT_COMPLETE: {
      wire: "AIMediaAuditComplete",
      means: "A medium was reviewed by AI. Switched on by AI_COMPLETE.",
    },
    AI_MEDIA_DNA_COMPLETE: {
      wire: "AIMediaDNAComplete",
      means:
        "The fingerprint of a medium was taken. Switched on by AI_COMPLETE.",
    },
    AI_VIDEO_TAG_COMPLETE: {
      wire: "AIVideoTagComplete",
      means: "A video was tagged by AI. Switched on by AI_COMPLETE.",
    },
  },
);
export type CallbackEventType = ValueOf<typeof callbackEventType>;

/** What `AI_COMPLETE` switches on: no event has its name, and none of these can be switched by itself. */
export const AI_EVENT_TYPES: readonly CallbackEventType[] = [
  "AI_MEDIA_AUDIT_COMPLETE",
  "AI_MEDIA_DNA_COMPLETE",
  "AI_VIDEO_TAG_COMPLETE",
];
