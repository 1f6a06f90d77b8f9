import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "CreateUploadImage" */
export const imageType = wireEnum("ImageType", "What an image is for.", {
  DEFAULT: { wire: "default", means: "An image of its own." },
  COVER: { wire: "cover", means: "The thumbnail of a video." },
});
export type ImageType = ValueOf<typeof imageType>;
