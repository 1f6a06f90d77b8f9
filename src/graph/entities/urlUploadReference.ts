import { badUserInput } from "../errors/badUserInput.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { toUrlUpload } from "../types/UrlUpload.js";
import type { UrlUpload } from "../types/UrlUpload.js";

/**
 * Called once per representation, so it goes through the loader. A dangling reference is null. What a
 * router passes on is unchecked.
 */
export async function resolveUrlUploadReference(
  { id }: { readonly id?: unknown },
  { loaders, logger }: GatewayContext,
): Promise<UrlUpload | null> {
  if (typeof id !== "string")
    throw badUserInput("A reference to a UrlUpload holds no id.");
  const lookUp = await loaders.urlUpload.load(checkId(id, "id"));
  return lookUp.found ? toUrlUpload(lookUp.record, logger) : null;
}
