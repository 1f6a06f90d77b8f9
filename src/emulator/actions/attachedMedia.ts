import { account } from "../media/account.js";
import type { AttachedMedia } from "../media/AttachedMedia.js";
import { findCategory } from "../media/categories.js";
import { deliveryUrl, storageUrl } from "../media/fileUrls.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action } from "./Action.js";
import { describeCategory } from "./describeCategory.js";
import { fileUrlWith, type FileUrl } from "./fileUrl.js";
import { grantUpload } from "./grantUpload.js";
import { newAttachedMedia } from "./newAttachedMedia.js";
import { requiredTextOf } from "./parameters.js";

const MAX_IDS = 20;

/**
 * Makes the record at once, in status `Uploading`, whether or not a byte ever comes.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-createuploadattachedmedia
 */
export const createUploadAttachedMedia: Action = {
  name: "CreateUploadAttachedMedia",
  callsPerSecond: 80,
  run(parameters, services) {
    const media = newAttachedMedia(parameters, services);
    services.attachedMedia.add(media);
    const home = services.fileHome(media);
    return {
      MediaId: media.id,
      MediaURL: deliveryUrl(media.objectKey, home),
      FileURL: storageUrl(media.objectKey, home),
      ...grantUpload(media, services),
    };
  },
};

/**
 * Each asset once, oldest first: the vendor promises no order.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getattachedmediainfo
 */
export const getAttachedMediaInfo: Action = {
  name: "GetAttachedMediaInfo",
  callsPerSecond: 100,
  run(parameters, services) {
    const { attachedMedia } = services;
    const urlOf = fileUrlWith(parameters, services);
    const given = requiredTextOf(parameters, "MediaIds").split(",");
    if (given.length > MAX_IDS) throw refuse("ExceededMax");
    const ids = new Set(given.filter((id) => id !== ""));
    const found = attachedMedia.list().filter(({ id }) => ids.has(id));
    return {
      AttachedMediaList: found.map((media) => describeMedia(media, urlOf)),
      NonExistMediaIds: [...ids].filter(
        (id) => attachedMedia.get(id) === undefined,
      ),
    };
  },
};

function describeMedia(media: AttachedMedia, urlOf: FileUrl): AnswerBody {
  return {
    MediaId: media.id,
    Title: media.title,
    Type: media.type,
    Status: media.status,
    URL: urlOf(media),
    Tags: media.tags,
    Description: media.description,
    Categories: media.cateIds
      .map(findCategory)
      .filter((category) => category !== undefined)
      .map(describeCategory),
    StorageLocation: account.storageLocation,
    AppId: media.appId,
    CreationTime: formatTimestamp(media.createdAtMs),
    ModificationTime: formatTimestamp(media.modifiedAtMs),
  };
}
