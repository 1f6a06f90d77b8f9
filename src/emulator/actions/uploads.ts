import { created } from "../events/recordEvents.js";
import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { refuse, RpcError } from "../rpc/RpcError.js";
import type { Action, ActionServices } from "./Action.js";
import { findVideo } from "./findVideo.js";
import { grantUpload } from "./grantUpload.js";
import { newVideo } from "./newVideo.js";

/**
 * Makes the record at once, in status `Uploading`, whether or not a byte ever comes.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-createuploadvideo
 */
export const createUploadVideo: Action = {
  name: "CreateUploadVideo",
  callsPerSecond: 80,
  run(parameters, services) {
    const { store } = services;
    const video = newVideo(parameters, services);
    const existing =
      video.referenceId && store.findByReferenceId(video.referenceId);
    if (existing && services.duplicateReferenceId === "return") {
      return grantVideoUpload(existing, services);
    }
    if (existing) throw referenceIdTaken();
    store.add(video);
    services.announce(created(video), video);
    return grantVideoUpload(video, services);
  },
};

/**
 * A new credential for a record in any status: a finished video may be overwritten.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-refreshuploadvideo
 */
export const refreshUploadVideo: Action = {
  name: "RefreshUploadVideo",
  callsPerSecond: 80,
  run(parameters, services) {
    const video = findVideo(parameters, services.store);
    if (video === undefined) {
      // This operation alone words it so.
      const { code, status } = refuse("InvalidVideo.NotFound");
      throw new RpcError(code, status, "The video not exist.");
    }
    if (video.isDamaged) throw refuse("InvalidVideo.Damaged");
    return grantVideoUpload(video, services);
  },
};

function grantVideoUpload(video: Video, services: ActionServices): AnswerBody {
  return { VideoId: video.id, ...grantUpload(video, services) };
}

/**
 * The vendor says that a `ReferenceId` is unique and not what a taken one is answered
 * with, so no client may rely on this code.
 *
 * @assumed reference-id-taken
 */
function referenceIdTaken(): RpcError {
  return new RpcError(
    "InvalidReferenceId.Duplicate",
    400,
    "The ReferenceId already exists.",
  );
}
