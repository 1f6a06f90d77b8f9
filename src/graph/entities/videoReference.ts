import type { VideoLookUp } from "../../vod/index.js";
import { badUserInput } from "../errors/badUserInput.js";
import type { GatewayContext } from "../GatewayContext.js";
import type { Loaders } from "../loaders/Loaders.js";
import { checkId, checkReferenceId } from "../rules/idRules.js";
import { toVideo } from "../types/Video.js";
import type { Video } from "../types/Video.js";

/** A video as another subgraph knows it, by one of its keys. Unchecked: a router passes on what it was given. */
interface VideoReference {
  readonly id?: unknown;
  readonly referenceId?: unknown;
}

/**
 * Called once per representation, so it goes through the loaders. A dangling reference is null: it
 * is not the fault of whoever asks.
 */
export async function resolveVideoReference(
  reference: VideoReference,
  { loaders, logger }: GatewayContext,
): Promise<Video | null> {
  const lookUp = await lookUpReference(reference, loaders);
  return lookUp.found ? toVideo(lookUp.record, logger) : null;
}

/** @throws GraphQLError `BAD_USER_INPUT` */
function lookUpReference(
  { id, referenceId }: VideoReference,
  { videoById, videoByReferenceId }: Loaders,
): Promise<VideoLookUp> {
  if (typeof id === "string") return videoById.load(checkId(id, "id"));
  if (typeof referenceId === "string") {
    return videoByReferenceId.load(
      checkReferenceId(referenceId, "referenceId"),
    );
  }
  throw badUserInput(
    "A reference to a Video holds neither id nor referenceId.",
  );
}
