import type { Asset } from "./AssetStore.js";

export const businessTypes = ["watermark", "subtitle", "material"] as const;
export type BusinessType = (typeof businessTypes)[number];

/** A watermark, a subtitle or a piece of material for editing. */
export interface AttachedMedia extends Asset {
  readonly type: BusinessType;
  readonly cateIds: readonly number[];
}
