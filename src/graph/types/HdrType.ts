import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "UploadStreamByURL" */
export const hdrType = wireEnum(
  "HdrType",
  "Kinds of high dynamic range, as the vendor names them.",
  {
    HDR: { wire: "HDR", means: "HDR." },
    HDR10: { wire: "HDR10", means: "HDR10." },
    HLG: { wire: "HLG", means: "HLG." },
    DOLBY_VISION: { wire: "DolbyVision", means: "Dolby Vision." },
    HDR_VIVID: { wire: "HDRVivid", means: "HDR Vivid." },
    SDR_PLUS: { wire: "SDR+", means: "SDR+." },
  },
);
export type HdrType = ValueOf<typeof hdrType>;
