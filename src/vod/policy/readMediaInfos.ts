import { catalogue } from "../errors/catalogue.js";
import type { ErrorKind } from "../errors/ErrorKind.js";
import { VodError } from "../errors/VodError.js";
import {
  batchGetMediaInfos,
  MEDIA_INFOS_PER_CALL,
  type MediaInfoRecord,
} from "../operations/batchGetMediaInfos.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import { inBatches } from "./inBatches.js";
import { lookUpIn, type LookUp } from "./LookUp.js";

/** What is told of a medium together with others; what is not can be asked for by itself. */
export type MediaInfoLookUp = LookUp<MediaInfoRecord>;

/** Refusals of the batch that a call for a single medium may not meet: the identity may lack this one action. */
const OF_THE_BATCH: ReadonlySet<ErrorKind> = new Set([
  "invalidInput",
  "notFound",
  "forbidden",
  "conflict",
  "misconfigured",
]);

/**
 * Reads what is told of media together, 20 in one call. A batch that is refused is not split: nothing is documented that one id
 * could bring upon the others, and whoever needs a medium has other calls for it.
 *
 * @param ids different ids
 * @returns one entry per id, in the order of `ids`; an outage fails every entry
 */
export async function readMediaInfos(
  vod: VodCaller,
  ids: readonly string[],
  options: CallOptions = {},
): Promise<readonly (MediaInfoLookUp | VodError)[]> {
  const entries = await inBatches(
    ids,
    MEDIA_INFOS_PER_CALL,
    async (batch) => {
      const { MediaInfos, RequestId } = await vod.call(
        batchGetMediaInfos,
        { MediaIds: batch },
        options,
      );
      const records = new Map(MediaInfos.map((info) => [info.MediaId, info]));
      return batch.map((id) => lookUpIn(records, id, RequestId));
    },
    () => false,
  );
  return entries.map((entry) =>
    entry instanceof VodError && OF_THE_BATCH.has(entry.kind)
      ? { found: false, requestId: entry.requestId, refusal: entry }
      : entry,
  );
}

/** What `GetPlayInfo` would answer for a video of this status. @param requestId of the read that told the status */
export function unplayable(status: string, requestId: string): VodError {
  const code = "Forbidden.IllegalStatus";
  return new VodError({
    ...catalogue[code],
    code,
    action: batchGetMediaInfos.action,
    message: `Status of the video is illegal. Current Status is ${status}.`,
    requestId,
  });
}
