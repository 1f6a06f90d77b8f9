import type { VideoLookUp } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import type { Loaders } from "../loaders/Loaders.js";
import { checkId, checkReferenceId } from "../rules/idRules.js";
import { toVideo, type Video } from "../types/Video.js";
import { toImage, type Image } from "../types/Image.js";
import { toAttachedMedia, type AttachedMedia } from "../types/AttachedMedia.js";
import { toUrlUpload, type UrlUpload } from "../types/UrlUpload.js";

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
