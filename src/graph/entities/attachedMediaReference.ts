import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { toAttachedMedia } from "../types/AttachedMedia.js";
import type { AttachedMedia } from "../types/AttachedMedia.js";

/** Called once per representation, so it goes through the loader. A dangling reference is null. */
export async function resolveAttachedMediaReference(
  { id }: Pick<AttachedMedia, "id">,
  { loaders, logger }: GatewayContext,
): Promise<AttachedMedia | null> {
  const lookUp = await loaders.attachedMedia.load({ id: checkId(id, "id") });
  return lookUp.found ? toAttachedMedia(lookUp.record, logger) : null;
}
