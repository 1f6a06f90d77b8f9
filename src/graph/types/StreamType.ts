import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const streamType = wireEnum(
  "StreamType",
  "Whether something to play has pictures.",
  {
    VIDEO: { wire: "video", means: "It has." },
    AUDIO: { wire: "audio", means: "It is sound alone." },
  },
);
export type StreamType = ValueOf<typeof streamType>;
