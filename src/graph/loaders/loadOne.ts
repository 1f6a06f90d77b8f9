import type { Logger } from "../../base/logger.js";
import {
  foundRecord,
  foundImage,
  foundAttachedMedia,
  foundUrlUpload,
} from "../../vod/index.js";
import type { VideoChoice } from "../rules/idRules.js";
import { toVideo, type Video } from "../types/Video.js";
import type { Loaders } from "./Loaders.js";
import type { GatewayContext } from "../GatewayContext.js";
import { toImage, type Image } from "../types/Image.js";
import { toAttachedMedia, type AttachedMedia } from "../types/AttachedMedia.js";
import { toUrlUpload, type UrlUpload } from "../types/UrlUpload.js";

interface VideoReads {
  readonly loaders: Loaders;
  readonly logger: Logger;
}

/**
 * A video by its id, gathered with the request's other reads.
 *
 * @throws VodError `InvalidVideo.NotFound`, or what the read says
 */
export async function loadVideo(id: string, reads: VideoReads): Promise<Video> {
  return loadChosenVideo({ kind: "VideoId", id }, reads);
}

/**
 * A video by either of its ids, gathered with the request's other reads by ids of that kind.
 *
 * @throws as {@link loadVideo}
 */
export async function loadChosenVideo(
  { kind, id }: VideoChoice,
  { loaders, logger }: VideoReads,
): Promise<Video> {
  const loader =
    kind === "VideoId" ? loaders.videoById : loaders.videoByReferenceId;
  return toVideo(foundRecord(await loader.load(id)), logger);
}

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

/**
 * A job by its id, gathered with the request's other reads.
 *
 * @throws VodError `VodClient.UrlUploadNotFound`, or what the read says
 */
export async function loadUrlUpload(
  id: string,
  { loaders, logger }: { readonly loaders: Loaders; readonly logger: Logger },
): Promise<UrlUpload> {
  return toUrlUpload(foundUrlUpload(await loaders.urlUpload.load(id)), logger);
}
