import { catalogue } from "../errors/catalogue.js";
import { VodError } from "../errors/VodError.js";
import {
  getUploadDetails,
  type GetUploadDetailsResponse,
  type UploadDetailsRecord,
} from "../operations/getUploadDetails.js";
import type { CallOptions, VodCaller } from "../operations/Operation.js";
import { lookUpIn, missingOr, type LookUp } from "./LookUp.js";
import { splitBatch } from "./splitBatch.js";

/** What a read of an upload found: of many uploads the vendor keeps no details. */
export type UploadDetailsLookUp = LookUp<UploadDetailsRecord>;

/**
 * Reads how up to 20 uploads stand in one call, split where one id fails the others.
 *
 * @param ids different ids, at most `UPLOAD_DETAILS_PER_CALL`
 * @returns one entry per id, in the order of `ids`; a forbidden id's is an error of its own
 */
export async function readUploadDetails(
  vod: VodCaller,
  ids: readonly string[],
  options: CallOptions = {},
): Promise<readonly (UploadDetailsLookUp | VodError)[]> {
  const entries = await splitBatch(ids, async (batch) => {
    const request = { MediaIds: batch, MediaType: "video" } as const;
    return lookUps(batch, await vod.call(getUploadDetails, request, options));
  });
  return entries.map(missingOr);
}

function lookUps(
  ids: readonly string[],
  { UploadDetails, ForbiddenMediaIds, RequestId }: GetUploadDetailsResponse,
): readonly (UploadDetailsLookUp | VodError)[] {
  const records = new Map(
    UploadDetails.map((record) => [record.MediaId, record]),
  );
  const forbidden = new Set(ForbiddenMediaIds);
  return ids.map((id) =>
    forbidden.has(id)
      ? forbiddenError(RequestId)
      : lookUpIn(records, id, RequestId),
  );
}

/** The list gives no code: this is the one for an application that the key may not operate. */
function forbiddenError(requestId: string): VodError {
  const code = "Forbidden.OperateApp";
  return new VodError({
    ...catalogue[code],
    code,
    action: getUploadDetails.action,
    message: "User not authorized to operate app.",
    requestId,
  });
}
