import { clientError } from "../errors/clientError.js";
import { VodError } from "../errors/VodError.js";
import {
  getVideoInfo,
  type GetVideoInfoResponse,
} from "../operations/getVideoInfo.js";
import type { VodCaller } from "../operations/Operation.js";
import {
  refreshUploadVideo,
  type RefreshUploadVideoResponse,
} from "../operations/refreshUploadVideo.js";
import {
  bearsEnvelopeOf,
  extendOf,
  referenceIdOf,
  type Envelope,
  type UserData,
} from "../userData.js";
import { didNothing, unclearOutcome } from "./lostAnswer.js";

/** What a create must carry to be recovered by. */
interface RecoverableCreate {
  readonly ReferenceId: string;
  readonly UserData: UserData;
}

const ACTION = "CreateUploadVideo";

/**
 * Looks the record up by the create's `ReferenceId`. Only if it bears the create's own marker and
 * owner, and still waits for its source, does `RefreshUploadVideo` give its credential.
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
 * @throws VodError `VodClient.ReferenceIdTaken`; `VodClient.UnclearOutcome` when the record cannot be
 *   read, since a repetition of the create would find its own record in the way
 */
export async function confirmOwnRecord(
  vod: VodCaller,
  request: RecoverableCreate,
  response: RefreshUploadVideoResponse,
): Promise<void> {
  const envelope = extendOf(request.UserData) as Envelope;
  if (request.ReferenceId === referenceIdOf(envelope)) return;
  const record = await readCreated(vod, response.VideoId);
  if (!isOurs(record, request)) throw taken(response.RequestId);
}

async function readCreated(
  vod: VodCaller,
  videoId: string,
): Promise<GetVideoInfoResponse["Video"]> {
  try {
    return (await vod.call(getVideoInfo, { VideoId: videoId })).Video;
  } catch (failure) {
    throw unclear(failure);
  }
}

function taken(requestId: string | undefined): VodError {
  return clientError("VodClient.ReferenceIdTaken", ACTION).with({ requestId });
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
  return record.Status === "Uploading" && isOurs(record, request);
}

function isOurs(
  record: GetVideoInfoResponse["Video"],
  request: RecoverableCreate,
): boolean {
  return bearsEnvelopeOf(record.UserData, request.UserData);
}

/** The caller learns of the conflict; for the rest of failures see `unclearOutcome`. */
function afterLookUp(error: VodError, failure: unknown): unknown {
  const isAnswer =
    !(failure instanceof VodError) ||
    failure.code === "VodClient.ReferenceIdTaken";
  return isAnswer ? failure : unclearOutcome(error, failure);
}

function unclear(failure: unknown): unknown {
  return failure instanceof VodError
    ? clientError("VodClient.UnclearOutcome", ACTION, failure)
    : failure;
}
