import type { Video } from "../media/Video.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse, RpcError } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action } from "./Action.js";
import { requiredTextOf } from "./parameters.js";
import { isForbidden } from "./videoChange.js";

const MAX_IDS = 20;

/**
 * Knows of uploads that have brought something, as if a server SDK made them all. (The vendor knows
 * nothing of those by its web and mobile SDKs.)
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getuploaddetails
 */
export const getUploadDetails: Action = {
  name: "GetUploadDetails",
  callsPerSecond: 100,
  run(parameters, { store }) {
    const ids = new Set(requiredTextOf(parameters, "MediaIds").split(","));
    if (ids.size > MAX_IDS) throw refuse("LimitExceeded.MediaIds");
    checkMediaType(parameters, "video");
    const known = [...ids].flatMap((id) => store.get(id) ?? []).filter(isBegun);
    const knownIds = new Set(known.map(({ id }) => id));
    return {
      UploadDetails: known
        .filter((video) => !isForbidden(video))
        .map(describeUpload),
      NonExistMediaIds: [...ids].filter((id) => !knownIds.has(id)),
      ForbiddenMediaIds: known.filter(isForbidden).map(({ id }) => id),
    };
  },
};

/**
 * Removes the parts of an unfinished upload, and nothing else.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-deletemultipartupload
 */
export const deleteMultipartUpload: Action = {
  name: "DeleteMultipartUpload",
  callsPerSecond: 10,
  run(parameters, { store, multipartUploads }) {
    const id = requiredTextOf(parameters, "MediaId");
    requiredTextOf(parameters, "MediaType");
    checkMediaType(parameters);
    const video = store.get(id);
    if (video === undefined) throw notFoundHere();
    if (video.partsSizeBytes === undefined) {
      throw refuse("InvalidMultipartUpload.NotFound");
    }
    multipartUploads.abortAllOf(video.objectKey);
    store.update(id, { partsSizeBytes: undefined });
    return {};
  },
};

function isBegun({ sizeBytes, partsSizeBytes }: Video): boolean {
  return sizeBytes !== undefined || partsSizeBytes !== undefined;
}

/** @throws RpcError `InvalidParameter`, in the words of these two operations */
function checkMediaType(parameters: Parameters, fallback = ""): void {
  if ((parameters.get("MediaType") ?? fallback) === "video") return;
  const { code, status } = refuse("InvalidParameter");
  throw new RpcError(
    code,
    status,
    'The specified parameter "MediaType" is invalid.',
  );
}

/** This operation answers 400 where all others answer 404. */
function notFoundHere(): RpcError {
  const { code, message } = refuse("InvalidVideo.NotFound");
  return new RpcError(code, 400, message);
}

/** Parts on their way count, even when an older source is there. */
function describeUpload(video: Video): AnswerBody {
  const { sizeBytes = 0, partsSizeBytes } = video;
  const isUnderWay = partsSizeBytes !== undefined;
  const fileSize = isUnderWay
    ? (video.declaredSizeBytes ?? partsSizeBytes)
    : sizeBytes;
  const uploadSize = partsSizeBytes ?? sizeBytes;
  return {
    MediaId: video.id,
    Title: video.title,
    Status: video.status,
    // The two ways in which the vendor's pages write it.
    UploadStatus: isUnderWay ? "Uploading" : "UPLOAD_SUCCESS",
    DeviceModel: "Server",
    UploadSource: "PythonSDK",
    UploadIP: "203.0.113.7",
    CreationTime: formatTimestamp(video.createdAtMs),
    ModificationTime: formatTimestamp(video.modifiedAtMs),
    CompletionTime: isUnderWay
      ? undefined
      : formatTimestamp(video.modifiedAtMs),
    FileSize: fileSize,
    UploadSize: uploadSize,
    UploadRatio: fileSize === 0 ? 1 : Math.min(1, uploadSize / fileSize),
  };
}
