import { wireEnum, type ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "CreateUploadAttachedMedia" */
export const attachedMediaType = wireEnum(
  "AttachedMediaType",
  "What attached media are for.",
  {
    WATERMARK: {
      wire: "watermark",
      means: "Laid over videos: png, gif, apng, mov.",
    },
    SUBTITLE: {
      wire: "subtitle",
      means: "Text that goes with a video: srt, ass, stl, ttml, vtt.",
    },
    MATERIAL: {
      wire: "material",
      means:
        "Put into videos while editing: jpg, gif, png, mp4, mat, zip, apk.",
    },
  },
);
export type AttachedMediaType = ValueOf<typeof attachedMediaType>;
