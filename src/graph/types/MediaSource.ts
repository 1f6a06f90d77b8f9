import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

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
