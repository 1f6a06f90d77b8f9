import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { toImage } from "../types/Image.js";
import type { Image } from "../types/Image.js";

/** Called once per representation, so it goes through the loader. A dangling reference is null. */
export async function resolveImageReference(
  { id }: Pick<Image, "id">,
  { loaders, logger }: GatewayContext,
): Promise<Image | null> {
  const lookUp = await loaders.image.load({ id: checkId(id, "id") });
  return lookUp.found ? toImage(lookUp.record, logger) : null;
}
