import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const downloadSwitch = wireEnum(
  "DownloadSwitch",
  "Whether players may keep a video for offline viewing.",
  {
    ON: { wire: "on", means: "They may." },
    OFF: { wire: "off", means: "They may not." },
  },
);
export type DownloadSwitch = ValueOf<typeof downloadSwitch>;
