import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

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
