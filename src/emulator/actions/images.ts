import { account } from "../media/account.js";
import { categoryNames } from "../media/categories.js";
import { deliveryUrl, storageUrl, type FileHome } from "../media/fileUrls.js";
import type { Image } from "../media/Image.js";
import type { AnswerBody } from "../rpc/Answer.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { Action, ActionServices } from "./Action.js";
import { fileUrlWith } from "./fileUrl.js";
import { grantUpload } from "./grantUpload.js";
import { newImage } from "./newImage.js";
import { requiredTextOf, textOf } from "./parameters.js";

const MAX_IDS = 20;

/** What every image of the emulator measures, once it is there. */
const WIDTH = 1920;
const HEIGHT = 1080;

/**
 * Makes the record at once, in status `Uploading`, whether or not a byte ever comes.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-createuploadimage
 */
export const createUploadImage: Action = {
  name: "CreateUploadImage",
  callsPerSecond: 80,
  run(parameters, services) {
    const image = newImage(parameters, services);
    services.images.add(image);
    const home = services.fileHome(image);
    return {
      ImageId: image.id,
      ImageURL: deliveryUrl(image.objectKey, home),
      FileURL: storageUrl(image.objectKey, home),
      ...grantUpload(image, services),
    };
  },
};

/**
 * Its calls per second are not documented: the older group limit.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getimageinfo
 * @assumed image-quota
 */
export const getImageInfo: Action = {
  name: "GetImageInfo",
  callsPerSecond: 100,
  run(parameters, services) {
    const describe = describerWith(parameters, services);
    const image = services.images.get(requiredTextOf(parameters, "ImageId"));
    if (image === undefined) throw refuse("NoSuchResource");
    return { ImageInfo: describe(image) };
  },
};

/**
 * Each image once, oldest first: the vendor promises no order. Its calls per second are not
 * documented: the older group limit.
 *
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/api-vod-2017-03-21-getimageinfos
 * @assumed image-quota
 */
export const getImageInfos: Action = {
  name: "GetImageInfos",
  callsPerSecond: 100,
  run(parameters, services) {
    const { images } = services;
    const describe = describerWith(parameters, services);
    const ids = imageIdsOf(parameters);
    const found = images.list().filter(({ id }) => ids.has(id));
    return {
      ImageInfo: found.map(describe),
      NonExistImageIds: [...ids].filter((id) => images.get(id) === undefined),
    };
  },
};

/**
 * @throws RpcError `InvalidParameter` for more than 20
 * @assumed images-at-once
 */
function imageIdsOf(parameters: Parameters): ReadonlySet<string> {
  requiredTextOf(parameters, "ImageIds");
  const ids = textOf(parameters, "ImageIds")?.split(",") ?? [];
  if (ids.length > MAX_IDS) {
    throw refuse("InvalidParameter", { Parameter: "ImageIds" });
  }
  return new Set(ids.filter((id) => id !== ""));
}

/** How a call wants images to be told. @throws RpcError `InvalidParameter` */
function describerWith(
  parameters: Parameters,
  services: ActionServices,
): (image: Image) => AnswerBody {
  const urlOf = fileUrlWith(parameters, services);
  return (image) => ({
    ...describeImage(image),
    URL: urlOf(image),
    Mezzanine: describeSource(image, services.fileHome(image)),
  });
}

function describeImage(image: Image): AnswerBody {
  return {
    ImageId: image.id,
    Title: image.title,
    Description: image.description,
    Tags: image.tags,
    ImageType: image.type,
    Status: image.status,
    CateId: image.cateId,
    CateName:
      image.cateId === undefined ? undefined : categoryNames.get(image.cateId),
    CreationTime: formatTimestamp(image.createdAtMs),
    StorageLocation: account.storageLocation,
    AppId: image.appId,
  };
}

function describeSource(
  { objectKey, sizeBytes, fileName }: Image,
  home: FileHome,
): AnswerBody {
  return {
    FileURL: storageUrl(objectKey, home),
    FileSize: sizeBytes === undefined ? undefined : String(sizeBytes),
    OriginalFileName: fileName,
    ...(sizeBytes !== undefined && { Width: WIDTH, Height: HEIGHT }),
  };
}
