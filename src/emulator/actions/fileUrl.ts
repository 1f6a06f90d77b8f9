import type { Asset } from "../media/AssetStore.js";
import { deliveryUrl } from "../media/fileUrls.js";
import { signedUrl } from "../media/signedUrl.js";
import type { Parameters } from "../rpc/RpcCall.js";
import type { ActionServices } from "./Action.js";
import { urlWishOf } from "./urlParameters.js";

/** 30 days, for URLs of the vendor's own buckets. */
const STORAGE_MAX_SECONDS = 2_592_000;

/** The URL of an asset's file. */
export type FileUrl = (asset: Asset) => string;

/**
 * How a call wants URLs of images and attached media: delivered and unsigned, unless it names an
 * output or a time.
 *
 * @throws RpcError `InvalidParameter`
 */
export function fileUrlWith(
  parameters: Parameters,
  { nowMs, fileHome }: Pick<ActionServices, "nowMs" | "fileHome">,
): FileUrl {
  const wish = urlWishOf(parameters, nowMs, STORAGE_MAX_SECONDS);
  if (wish.outputType === "cdn" && !parameters.has("AuthTimeout")) {
    return (asset) => deliveryUrl(asset.objectKey, fileHome(asset));
  }
  return (asset) => signedUrl(asset.objectKey, fileHome(asset), wish);
}
