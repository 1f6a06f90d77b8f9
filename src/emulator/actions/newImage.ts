import { account } from "../media/account.js";
import { imageTypes, type Image } from "../media/Image.js";
import type { Parameters } from "../rpc/RpcCall.js";
import type { ActionServices } from "./Action.js";
import { checkStorage } from "./checkStorage.js";
import { requiredChoiceOf } from "./choiceOf.js";
import { chosenExtension } from "./chosenExtension.js";
import {
  integerOf,
  proseOf,
  tagsOf,
  textOf,
  userDataOf,
} from "./parameters.js";

const EXTENSIONS = ["png", "jpg", "jpeg", "gif", "heic", "webp"];

/**
 * The image that a create asks for. The operation documents no error of its own: those of
 * `CreateUploadVideo` are assumed.
 *
 * @throws RpcError the refusal of the first parameter that is wrong
 * @assumed errors-of-kin
 */
export function newImage(
  parameters: Parameters,
  { ids, nowMs }: Pick<ActionServices, "ids" | "nowMs">,
): Image {
  const type = requiredChoiceOf(parameters, "ImageType", imageTypes);
  const extension =
    chosenExtension(parameters, {
      extension: "ImageExt",
      fileName: "OriginalFileName",
      accepted: EXTENSIONS,
    }) ?? "png";
  checkStorage(parameters);
  return {
    type,
    status: "Uploading",
    title: proseOf(parameters, "Title", 128),
    description: proseOf(parameters, "Description", 1024),
    tags: tagsOf(parameters),
    cateId: integerOf(parameters, "CateId"),
    fileName: textOf(parameters, "OriginalFileName"),
    userData: userDataOf(parameters),
    appId: textOf(parameters, "AppId") ?? account.appId,
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
    isFrozen: false,
    // Ids come last: a refused create takes none, so a seed gives the same ids in spite of it.
    id: ids.hex("image", 32),
    objectKey: `image/${type}/${ids.hex("imageObject", 32).toUpperCase()}.${extension}`,
  };
}
