/**
 * Bodies of callbacks as they were captured or as the vendor's pages print them, in their order of members;
 * ids, hosts and names are replaced.
 */

export const VIDEO_ID = "50c2a6e07d2c71f1bb6d4531958c0102";
export const JOB_ID = "f1a0d5b96d6c4b6f8f0b1c1d7a3e9c52";

const HOST =
  "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

/** A queue, 2026-08. */
export const fileUploadComplete = {
  Status: "success",
  FileUrl: `http://${HOST}/sv/27ffc438-164d67f57ef/27ffc438-164d67f57ef.mp4`,
  VideoId: VIDEO_ID,
  EventType: "FileUploadComplete",
  EventTime: "2026-08-19T03:10:17Z",
  Size: 4_194_304,
};

const stream = {
  Status: "success",
  IsAudio: false,
  Size: 1_290_311,
  Definition: "SD",
  Fps: "25",
  StartTime: "2026-08-19T03:10:21Z",
  Duration: 475.266_693_115_234_4,
  Bitrate: "732",
  Encrypt: false,
  FileUrl: `http://media.example.com/${VIDEO_ID}/a-sd.m3u8`,
  Format: "m3u8",
  FinishTime: "2026-08-19T03:11:40Z",
  Height: 720,
  Width: 1280,
  JobId: JOB_ID,
};

/** A queue, 2026-08; mark and suffix are those of the page of 2026-01. */
export const transcodeComplete = {
  Status: "success",
  VideoId: VIDEO_ID,
  EventType: "TranscodeComplete",
  EventTime: "2026-08-19T03:11:42Z",
  StreamInfos: [
    stream,
    {
      ...stream,
      Definition: "HD-MP4",
      WatermarkId:
        "0b3c4d5e6f7a4b8c9d0e1f2a3b4c5d6e,1c4d5e6f7a8b4c9d0e1f2a3b4c5d6e7f",
    },
  ],
};

/** The same where no stream could be made: only the stream says why. */
export const transcodeFailed = {
  ...transcodeComplete,
  Status: "fail",
  StreamInfos: [
    { ...stream, Status: "success" },
    {
      Status: "fail",
      Definition: "HD-MP4",
      ErrorCode: "InvalidParameter.ResourceContentBad",
      ErrorMessage: "The resource operated InputFile is bad",
      JobId: JOB_ID,
    },
    {
      Status: "fail",
      ErrorCode: "InternalError",
      ErrorMessage: "another",
      JobId: JOB_ID,
    },
  ],
};

const snapshots = {
  SnapshotCount: 2,
  SnapshotFormat: `${VIDEO_ID}/snapshots/name{SnapshotCount}.jpg`,
  SnapshotRegular: `http://media.example.com/${VIDEO_ID}/snapshots/name{SnapshotCount}.jpg`,
  JobId: JOB_ID,
};

/** HTTP, 2019: the top repeats the only snapshots, and `Extend` is text although an object was given. */
export const snapshotComplete = {
  EventType: "SnapshotComplete",
  EventTime: "2019-03-04T05:06:07Z",
  VideoId: VIDEO_ID,
  Status: "success",
  SubType: "SpecifiedTime",
  Extend: '{"k":1}',
  ...snapshots,
  SnapshotInfos: [
    { Status: "success", SnapshotType: "NormalSnapshot", ...snapshots },
  ],
};

/** What a receiver of many years reads. */
export const mediaBaseChangeComplete = {
  EventType: "MediaBaseChangeComplete",
  EventTime: "2026-01-02T03:20:00Z",
  Status: "success",
  MediaId: VIDEO_ID,
  MediaType: "video",
  OperateMode: "update",
  MediaContent: {
    Title: '{"OldValue":"Old","NewValue":"New"}',
    CateId: '{"NewValue":100002}',
  },
};

/** The page of 2026, with a colon before the milliseconds. */
export const aiMediaAuditComplete = {
  EventType: "AIMediaAuditComplete",
  EventTime: "2026-01-02T03:20:46:540Z",
  Status: "success",
  MediaId: VIDEO_ID,
  JobId: JOB_ID,
  Code: "0",
  Message: "OK",
  Data: { suggestion: "block", label: "politics", abnormalModules: "video" },
};

/** What receivers read: no body was captured. */
export const uploadByUrlComplete = {
  EventType: "UploadByURLComplete",
  EventTime: "2026-01-02T03:20:00Z",
  JobId: JOB_ID,
  VideoId: VIDEO_ID,
  Size: "1439213",
  Status: "success",
};

/** The pages of 2025 and 2026. */
export const restoreMediaComplete = {
  EventType: "RestoreMediaComplete",
  EventTime: "2026-01-02T03:20:00Z",
  Status: "Success",
  MediaId: VIDEO_ID,
  RestoreExpiration: "2026-01-09T03:20:00Z",
};
export const workflowTaskComplete = {
  EventType: "WorkflowTaskComplete",
  EventTime: "2026-01-02T03:20:00Z",
  Status: "Succeed",
  WorkflowId: "f0ebbeb07a5c4bf9a8c1b6c2d5e4f321",
  VideoId: VIDEO_ID,
  TaskId: JOB_ID,
  ActivityResults: '{"activities":[{"status":"Succeed"}]}',
  TaskInput: '{"MediaId":"a"}',
  CreateTime: "2026-01-02T03:19:00Z",
  ModifiedTime: "2026-01-02T03:19:30Z",
  FinishTime: "2026-01-02T03:19:58Z",
  UserId: 1_234_567_890_123_456,
};
export const submitMediaRefreshComplete = {
  EventType: "SubmitMediaRefreshComplete",
  EventTime: "2026-01-02T03:20:00Z",
  Status: "success",
  MediaRefreshJobId: JOB_ID,
  MediaId: VIDEO_ID,
  TaskType: "Preload",
  SuccessPlayUrls: "http://media.example.com/a-sd.m3u8",
  TaskIds: "11111,22222",
  FilterPolicy: '{"Definitions":"SD"}',
  Extend: '{"k":1}',
};

/** IMS, the sister product, 2024. */
export const ofIms = {
  EventType: "FileUploadComplete",
  UserId: 1_234_567_890_123_456,
  EventTime: "2026-01-02T03:20:00Z",
  MessageBody: { Status: "Finished", MediaId: VIDEO_ID },
};
