import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import {
  ATTACHED_MEDIA_PER_CALL,
  getAttachedMediaInfo,
  type AttachedMediaRecord,
} from "../operations/getAttachedMediaInfo.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import type { UrlOptions } from "../operations/urlOptions.js";
import { inBatches } from "./inBatches.js";
import { lookUpIn, missingOr, type LookUp } from "./LookUp.js";

/** What a read of an attached medium found. */
export type AttachedMediaLookUp = LookUp<AttachedMediaRecord>;

/** How attached media are to be read. */
export interface ReadAttachedMediaOptions extends CallOptions {
  readonly urls?: UrlOptions;
}

/**
 * Reads attached media, 20 in one call, split where one id fails the others.
 *
 * @param ids different ids
 * @returns one entry per id, in the order of `ids`; an outage fails every entry
 */
export async function readAttachedMedia(
  vod: VodCaller,
  ids: readonly string[],
  { urls = {}, ...options }: ReadAttachedMediaOptions = {},
): Promise<readonly (AttachedMediaLookUp | VodError)[]> {
  const entries = await inBatches(
    ids,
    ATTACHED_MEDIA_PER_CALL,
    async (batch) => {
      const request = { MediaIds: batch, ...urls };
      const { AttachedMediaList: media, RequestId: requestId } = await vod.call(
        getAttachedMediaInfo,
        request,
        options,
      );
      const records = new Map(media.map((record) => [record.MediaId, record]));
      return batch.map((id) => lookUpIn(records, id, requestId));
    },
  );
  return entries.map(missingOr);
}

/**
 * @throws VodError `VodClient.AttachedMediaNotFound` with the RequestId of the read that missed it: the vendor has
 *   no code for it here
 */
export function foundAttachedMedia(
  lookUp: AttachedMediaLookUp,
): AttachedMediaRecord {
  if (lookUp.found) return lookUp.record;
  throw (
    lookUp.refusal ??
    clientError(
      "VodClient.AttachedMediaNotFound",
      getAttachedMediaInfo.action,
    ).with({
      requestId: lookUp.requestId,
    })
  );
}
