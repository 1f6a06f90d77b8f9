import { foundImage } from "../../vod/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import { toImage } from "../types/Image.js";
import type { Image } from "../types/Image.js";

/**
 * An image by its id, gathered with the request's other reads.
 *
 * @throws VodError `NoSuchResource`, or what the read says
 */
export async function loadImage(
  id: string,
  { loaders, logger }: Pick<GatewayContext, "loaders" | "logger">,
): Promise<Image> {
  return toImage(foundImage(await loaders.image.load({ id })), logger);
}
