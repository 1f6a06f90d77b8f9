import type { Asset } from "./AssetStore.js";

export const imageTypes = ["default", "cover"] as const;
export type ImageType = (typeof imageTypes)[number];

/** One image. */
export interface Image extends Asset {
  readonly type: ImageType;
  readonly cateId?: number | undefined;
}
