import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const streamStatus = wireEnum(
  "StreamStatus",
  "Whether a stream is the newest of its definition and format.",
  {
    NORMAL: { wire: "Normal", means: "It is." },
    INVISIBLE: {
      wire: "Invisible",
      means:
        "A newer one took its place: shown with `resultType: MULTIPLE` alone.",
    },
  },
);
export type StreamStatus = ValueOf<typeof streamStatus>;
