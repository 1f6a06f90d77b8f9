import { wireEnum, type ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "Image status" */
export const assetStatus = wireEnum(
  "AssetStatus",
  "Whether the file of an image or of attached media is there.",
  {
    UPLOADING: {
      wire: "Uploading",
      means: "Created; its file has not arrived. Abandoned uploads stay here.",
    },
    NORMAL: { wire: "Normal", means: "The file is there." },
    UPLOAD_FAIL: { wire: "UploadFail", means: "The upload failed." },
  },
);
export type AssetStatus = ValueOf<typeof assetStatus>;

/** `wire` is what `src/events` calls them: the vendor has no names for them. */
export const mediaKind = wireEnum("MediaKind", "What an event is about.", {
  VIDEO: { wire: "video", means: "A video, or audio." },
  IMAGE: { wire: "image", means: "An image." },
  ATTACHED_MEDIA: {
    wire: "attachedMedia",
    means: "A watermark, a subtitle file or the like.",
  },
});
export type MediaKind = ValueOf<typeof mediaKind>;

export const mediaSource = wireEnum(
  "MediaSource",
  "Which of the vendor's products a video came from.",
  {
    GENERAL: { wire: "general", means: "Uploaded." },
    SHORT_VIDEO: { wire: "short_video", means: "A short video's app." },
    EDITING: { wire: "editing", means: "Online editing." },
    LIVE: { wire: "live", means: "Recorded from a live stream." },
  },
);
export type MediaSource = ValueOf<typeof mediaSource>;

export const preprocessStatus = wireEnum(
  "PreprocessStatus",
  "Whether a video was prepared for use in a live production studio.",
  {
    UNPREPROCESSED: { wire: "UnPreprocess", means: "It was not." },
    PREPROCESSING: { wire: "Preprocessing", means: "It is being prepared." },
    SUCCEEDED: { wire: "PreprocessSucceed", means: "It was." },
    FAILED: { wire: "PreprocessFailed", means: "It could not be." },
  },
);
export type PreprocessStatus = ValueOf<typeof preprocessStatus>;

export const restoreStatus = wireEnum(
  "RestoreStatus",
  "How the restoration of an archived media asset stands.",
  {
    PROCESSING: { wire: "Processing", means: "Being restored." },
    SUCCESS: { wire: "Success", means: "Restored, until `restoreExpiresAt`." },
    FAILED: { wire: "Failed", means: "Could not be restored." },
  },
);
export type RestoreStatus = ValueOf<typeof restoreStatus>;

export const downloadSwitch = wireEnum(
  "DownloadSwitch",
  "Whether players may keep a video for offline viewing.",
  {
    ON: { wire: "on", means: "They may." },
    OFF: { wire: "off", means: "They may not." },
  },
);
export type DownloadSwitch = ValueOf<typeof downloadSwitch>;

/** @see vendor documentation, "CreateUploadImage" */
export const imageType = wireEnum("ImageType", "What an image is for.", {
  DEFAULT: { wire: "default", means: "An image of its own." },
  COVER: { wire: "cover", means: "The thumbnail of a video." },
});
export type ImageType = ValueOf<typeof imageType>;
