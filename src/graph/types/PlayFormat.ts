import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const playFormat = wireEnum(
  "PlayFormat",
  "The container of a stream to play.",
  {
    MP4: { wire: "mp4", means: "One file." },
    M3U8: { wire: "m3u8", means: "HLS: a list of segments." },
    MP3: { wire: "mp3", means: "Sound alone." },
    FLV: { wire: "flv", means: "One file, of the older kind." },
    MPD: { wire: "mpd", means: "DASH: only when the template packs it." },
  },
);
export type PlayFormat = ValueOf<typeof playFormat>;
