import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

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
