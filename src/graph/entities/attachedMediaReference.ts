import { badUserInput } from "../errors/badUserInput.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { toAttachedMedia } from "../types/AttachedMedia.js";
import type { AttachedMedia } from "../types/AttachedMedia.js";

/**
 * Called once per representation, so it goes through the loader. A dangling reference is null. What a
 * router passes on is unchecked.
 */
export async function resolveAttachedMediaReference(
  { id }: { readonly id?: unknown },
  { loaders, logger }: GatewayContext,
): Promise<AttachedMedia | null> {
  if (typeof id !== "string")
    throw badUserInput("A reference to AttachedMedia holds no id.");
  const lookUp = await loaders.attachedMedia.load({ id: checkId(id, "id") });
  return lookUp.found ? toAttachedMedia(lookUp.record, logger) : null;
}
