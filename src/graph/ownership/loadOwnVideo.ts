import { foundRecord, type VideoRecord } from "../../vod/index.js";
import type { GatewayContext } from "../GatewayContext.js";
import type { VideoChoice } from "../rules/idRules.js";
import { asWriterSees, writesToAll } from "./asWriterSees.js";

/** What whose a video is is found out with. */
export type OwnershipContext = Pick<GatewayContext, "loaders" | "principal">;

/**
 * The record of a video that the caller may write to, gathered with the request's other reads. A writer
 * calls `forgetReads` first: what was read before may be past.
 *
 * @throws VodError `InvalidVideo.NotFound` for a video that is not there, and for one that they may not
 *   write to; what the read says
 */
export async function loadOwnVideo(
  { kind, id }: VideoChoice,
  { loaders, principal }: OwnershipContext,
): Promise<VideoRecord> {
  const loader =
    kind === "VideoId" ? loaders.videoById : loaders.videoByReferenceId;
  const lookUp = asWriterSees(await loader.load(id), principal);
  const record = foundRecord(lookUp);
  loaders.videoById.prime(record.VideoId, lookUp);
  return record;
}

/**
 * Lets nobody pass who may not write to the video. Reads nothing for a caller who may write to all.
 *
 * @returns the record, when it was read
 * @throws as {@link loadOwnVideo}
 */
export async function expectOwnVideo(
  choice: VideoChoice,
  context: OwnershipContext,
): Promise<VideoRecord | undefined> {
  return writesToAll(context.principal)
    ? undefined
    : loadOwnVideo(choice, context);
}
