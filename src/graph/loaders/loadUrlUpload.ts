import type { Logger } from "../../base/logger.js";
import { foundUrlUpload } from "../../vod/index.js";
import { toUrlUpload } from "../types/UrlUpload.js";
import type { UrlUpload } from "../types/UrlUpload.js";
import type { Loaders } from "./Loaders.js";

/**
 * A job by its id, gathered with the request's other reads.
 *
 * @throws VodError `VodClient.UrlUploadNotFound`, or what the read says
 */
export async function loadUrlUpload(
  id: string,
  { loaders, logger }: { readonly loaders: Loaders; readonly logger: Logger },
): Promise<UrlUpload> {
  return toUrlUpload(foundUrlUpload(await loaders.urlUpload.load(id)), logger);
}
