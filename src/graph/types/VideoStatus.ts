import { wireEnum, type ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "Video status" */
export const videoStatus = wireEnum(
  "VideoStatus",
  "Where a video is on its way from the first byte to the player.",
  {
    UPLOADING: {
      wire: "Uploading",
      means:
        "Created; its source file has not arrived. Abandoned uploads stay here.",
    },
    UPLOAD_FAIL: {
      wire: "UploadFail",
      means: "The upload failed: in practice only pulls from a URL get here.",
    },
    UPLOAD_SUCC: {
      wire: "UploadSucc",
      means:
        "The source file has arrived. Final for media registered without a template.",
    },
    TRANSCODING: { wire: "Transcoding", means: "Transcoding runs." },
    TRANSCODE_FAIL: {
      wire: "TranscodeFail",
      means: "Transcoding failed, usually for a bad source file.",
    },
    CHECKING: { wire: "Checking", means: "In review before it is published." },
    BLOCKED: { wire: "Blocked", means: "Blocked by review." },
    NORMAL: { wire: "Normal", means: "Playable." },
    PRODUCE_FAIL: {
      wire: "ProduceFail",
      means: "Online editing failed to produce the video.",
    },
  },
);
export type VideoStatus = ValueOf<typeof videoStatus>;
