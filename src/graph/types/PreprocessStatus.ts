import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

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
