import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

/** `wire` is what `src/events` calls them: the vendor has no names for them. */
export const mediaKind = wireEnum("MediaKind", "What an event is about.", {
  VIDEO: { wire: "video", means: "A video, or audio." },
  IMAGE: { wire: "image", means: "An image." },
  ATTACHED_MEDIA: {
    wire: "attachedMedia",
    means: "A watermark, a subtitle file or the like.",
  },
});
export type MediaKind = ValueOf<typeof mediaKind>;
