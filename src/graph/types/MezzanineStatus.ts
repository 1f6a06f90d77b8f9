import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "Mezzanine (source file) status" */
export const mezzanineStatus = wireEnum(
  "MezzanineStatus",
  "Whether the source file of a video is there.",
  {
    UPLOADING: { wire: "Uploading", means: "It has not arrived." },
    NORMAL: { wire: "Normal", means: "It has arrived." },
    UPLOAD_FAIL: { wire: "UploadFail", means: "Its upload failed." },
    DELETED: {
      wire: "Deleted",
      means: "It was deleted; what was transcoded from it may still play.",
    },
  },
);
export type MezzanineStatus = ValueOf<typeof mezzanineStatus>;
