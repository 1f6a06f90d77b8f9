import { foundAttachedMedia } from "../../vod/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import { toAttachedMedia } from "../types/AttachedMedia.js";
import type { AttachedMedia } from "../types/AttachedMedia.js";

/**
 * An attached medium by its id, gathered with the request's other reads.
 *
 * @throws VodError `VodClient.AttachedMediaNotFound`, or what the read says
 */
export async function loadAttachedMedia(
  id: string,
  { loaders, logger }: Pick<GatewayContext, "loaders" | "logger">,
): Promise<AttachedMedia> {
  const lookUp = await loaders.attachedMedia.load({ id });
  return toAttachedMedia(foundAttachedMedia(lookUp), logger);
}
