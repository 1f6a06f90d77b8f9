import { clientError } from "../errors/clientError.js";
import { VodError } from "../errors/VodError.js";
import { getVideoInfo } from "../operations/getVideoInfo.js";
import type { GetVideoInfoResponse } from "../operations/getVideoInfo.js";
import type { VodCaller } from "../operations/Operation.js";
import { refreshUploadVideo } from "../operations/refreshUploadVideo.js";
import type { RefreshUploadVideoResponse } from "../operations/refreshUploadVideo.js";
import { extendOf, readEnvelope, referenceIdOf } from "../userData.js";
import type { Envelope, UserData } from "../userData.js";

/** What a create must carry to be recovered by. */
interface RecoverableCreate {
  readonly ReferenceId: string;
  readonly UserData: UserData;
}

const ACTION = "CreateUploadVideo";

/**
 * Refusals that the vendor documents for the create itself: nothing was made, no need to look. The
 * code for a `ReferenceId` that is taken is not documented, so any other refusal makes us look.
 */
const REFUSED_BEFORE_CREATION: ReadonlySet<string> = new Set([
  "InvalidFileName.Extension",
  "InvalidParameter.FileName",
  "IllegalCharacters",
  "LengthExceededMax",
  "TagsExceededMax",
  "InvalidTemplateGroupId.NotFound",
  "InvalidStorage.NotFound",
  "AddVideoFailed",
  "VodClient.Unreachable",
]);

/**
 * Looks the record up by the create's `ReferenceId`. Only if it bears the create's own marker and
 * still waits for its source does `RefreshUploadVideo` give its credential.
 *
 * @returns the credential of the record that the lost attempt made; `undefined` when it made none
 * @throws VodError `VodClient.ReferenceIdTaken` when the id names somebody else's video;
 *   `VodClient.UnclearOutcome` when neither the create nor the look-up was answered
 */
export async function recoverCreateUpload(
  vod: VodCaller,
  request: RecoverableCreate,
  error: VodError,
): Promise<RefreshUploadVideoResponse | undefined> {
  if (didNothing(error)) return undefined;
  try {
    const record = await findRecord(vod, request.ReferenceId);
    if (record === undefined) return undefined;
    if (!isStillOurs(record, request)) throw taken(error.requestId);
    return await vod.call(refreshUploadVideo, { VideoId: record.VideoId });
  } catch (failure) {
    throw afterLookUp(error, failure);
  }
}

/**
 * Whether the vendor refuses a taken `ReferenceId` or answers the record that has it is not
 * documented. So a credential granted under an id of the caller's choosing is withheld until the
 * record is seen to bear our marker.
 *
 * @throws VodError `VodClient.ReferenceIdTaken`
 */
export async function confirmOwnRecord(
  vod: VodCaller,
  request: RecoverableCreate,
  response: RefreshUploadVideoResponse,
): Promise<void> {
  const envelope = extendOf(request.UserData) as Envelope;
  if (request.ReferenceId === referenceIdOf(envelope)) return;
  const { Video: record } = await vod.call(getVideoInfo, {
    VideoId: response.VideoId,
  });
  if (!bearsMarkerOf(record, request)) throw taken(response.RequestId);
}

function taken(requestId: string | undefined): VodError {
  return clientError("VodClient.ReferenceIdTaken", ACTION).with({ requestId });
}

function didNothing({ kind, code }: VodError): boolean {
  return (
    kind === "throttled" ||
    kind === "misconfigured" ||
    REFUSED_BEFORE_CREATION.has(code)
  );
}

async function findRecord(
  vod: VodCaller,
  referenceId: string,
): Promise<GetVideoInfoResponse["Video"] | undefined> {
  try {
    return (await vod.call(getVideoInfo, { ReferenceId: referenceId })).Video;
  } catch (error) {
    if (error instanceof VodError && error.kind === "notFound")
      return undefined;
    throw error;
  }
}

function isStillOurs(
  record: GetVideoInfoResponse["Video"],
  request: RecoverableCreate,
): boolean {
  return record.Status === "Uploading" && bearsMarkerOf(record, request);
}

function bearsMarkerOf(
  record: GetVideoInfoResponse["Video"],
  request: RecoverableCreate,
): boolean {
  const { marker } = extendOf(request.UserData) as Envelope;
  return readEnvelope(record.UserData)?.marker === marker;
}

/** The caller learns of the conflict, or of the refusal that made us look; else that we do not know. */
function afterLookUp(error: VodError, failure: unknown): unknown {
  if (
    !(failure instanceof VodError) ||
    failure.code === "VodClient.ReferenceIdTaken"
  ) {
    return failure;
  }
  const wasRefused = error.status < 500;
  return wasRefused
    ? error
    : clientError("VodClient.UnclearOutcome", ACTION, failure);
}
