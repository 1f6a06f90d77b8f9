import { catalogue } from "../errors/catalogue.js";
import { VodError } from "../errors/VodError.js";
import { getImageInfo } from "../operations/getImageInfo.js";
import { IMAGES_PER_CALL, getImageInfos } from "../operations/getImageInfos.js";
import type { ImageRecord } from "../operations/imageRecord.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import type { UrlOptions } from "../operations/urlOptions.js";
import { inBatches } from "./inBatches.js";
import { lookUpIn, missingOr, type LookUp } from "./LookUp.js";

/** What a read of an image found. */
export type ImageLookUp = LookUp<ImageRecord>;

/** How images are to be read. */
export interface ReadImagesOptions extends CallOptions {
  readonly urls?: UrlOptions;
}

/**
 * Reads images, 20 in one call, split where one id fails the others. A lone id is read with
 * `GetImageInfo`, which alone documents how a missing image is refused, and has calls per second of
 * its own.
 *
 * @param ids different ids
 * @returns one entry per id, in the order of `ids`; an outage fails every entry
 */
export async function readImages(
  vod: VodCaller,
  ids: readonly string[],
  { urls = {}, ...options }: ReadImagesOptions = {},
): Promise<readonly (ImageLookUp | VodError)[]> {
  const entries = await inBatches(ids, IMAGES_PER_CALL, async (batch) => {
    const [id] = batch;
    if (id !== undefined && batch.length === 1) {
      const request = { ImageId: id, ...urls };
      const response = await vod.call(getImageInfo, request, options);
      return lookUps(batch, [response.ImageInfo], response.RequestId);
    }
    const request = { ImageIds: batch, ...urls };
    const response = await vod.call(getImageInfos, request, options);
    return lookUps(batch, response.ImageInfo, response.RequestId);
  });
  return entries.map(missingOr);
}

function lookUps(
  ids: readonly string[],
  images: readonly ImageRecord[],
  requestId: string,
): readonly ImageLookUp[] {
  const records = new Map(images.map((image) => [image.ImageId, image]));
  return ids.map((id) => lookUpIn(records, id, requestId));
}

/** @throws VodError `NoSuchResource` with the RequestId of the read that missed it */
export function foundImage(lookUp: ImageLookUp): ImageRecord {
  if (lookUp.found) return lookUp.record;
  if (lookUp.refusal !== undefined) throw lookUp.refusal;
  const code = "NoSuchResource";
  throw new VodError({
    ...catalogue[code],
    code,
    action: getImageInfos.action,
    message: "The specified resource does not exist.",
    requestId: lookUp.requestId,
  });
}
