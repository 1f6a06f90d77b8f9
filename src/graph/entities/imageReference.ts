import { badUserInput } from "../errors/badUserInput.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { toImage } from "../types/Image.js";
import type { Image } from "../types/Image.js";

/**
 * Called once per representation, so it goes through the loader. A dangling reference is null. What a
 * router passes on is unchecked.
 */
export async function resolveImageReference(
  { id }: { readonly id?: unknown },
  { loaders, logger }: GatewayContext,
): Promise<Image | null> {
  if (typeof id !== "string")
    throw badUserInput("A reference to an Image holds no id.");
  const lookUp = await loaders.image.load({ id: checkId(id, "id") });
  return lookUp.found ? toImage(lookUp.record, logger) : null;
}
