import type { GatewayContext } from "../GatewayContext.js";
import { checkId, checkReferenceId } from "../rules/idRules.js";
import { toVideo } from "../types/Video.js";
import type { Video } from "../types/Video.js";

/** A video as another subgraph knows it: by one of its keys. */
interface VideoReference {
  readonly id?: string;
  readonly referenceId?: string;
}

/**
 * Called once per representation, so it goes through the loaders. A dangling reference is null: it
 * is not the fault of whoever asks.
 */
export async function resolveVideoReference(
  { id, referenceId }: VideoReference,
  { loaders, logger }: GatewayContext,
): Promise<Video | null> {
  const lookUp =
    id === undefined
      ? await loaders.videoByReferenceId.load(
          checkReferenceId(referenceId ?? "", "referenceId"),
        )
      : await loaders.videoById.load(checkId(id, "id"));
  return lookUp.found ? toVideo(lookUp.record, logger) : null;
}
