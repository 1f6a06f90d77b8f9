import { account } from "../media/account.js";
import {
  businessTypes,
  type AttachedMedia,
  type BusinessType,
} from "../media/AttachedMedia.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, refuse } from "../rpc/RpcError.js";
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

/**
 * The first of each stands in when the call names none: which one the vendor takes is not documented.
 *
 * @assumed attached-extension
 */
const EXTENSIONS: Readonly<
  Record<BusinessType, readonly [string, ...string[]]>
> = {
  watermark: ["png", "gif", "apng", "mov"],
  subtitle: ["srt", "ass", "stl", "ttml", "vtt"],
  material: ["jpg", "gif", "png", "mp4", "mat", "zip", "apk"],
};

const MAX_CATEGORIES = 5;

/**
 * The asset that a create asks for. The operation documents no error of its own: those of
 * `CreateUploadVideo` are assumed.
 *
 * @throws RpcError the refusal of the first parameter that is wrong
 * @assumed errors-of-kin
 */
export function newAttachedMedia(
  parameters: Parameters,
  { ids, nowMs }: Pick<ActionServices, "ids" | "nowMs">,
): AttachedMedia {
  const type = requiredChoiceOf(parameters, "BusinessType", businessTypes);
  const accepted = EXTENSIONS[type];
  const extension =
    chosenExtension(parameters, {
      extension: "MediaExt",
      fileName: "FileName",
      accepted,
    }) ?? accepted[0];
  checkStorage(parameters);
  return {
    type,
    status: "Uploading",
    title: proseOf(parameters, "Title", 128),
    description: proseOf(parameters, "Description", 1024),
    tags: tagsOf(parameters),
    cateIds: categoryIdsOf(parameters),
    fileName: textOf(parameters, "FileName"),
    declaredSizeBytes: integerOf(parameters, "FileSize"),
    userData: userDataOf(parameters),
    appId: textOf(parameters, "AppId") ?? account.appId,
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
    isFrozen: false,
    // Ids come last: a refused create takes none, so a seed gives the same ids in spite of it.
    id: ids.hex("attachedMedia", 32),
    objectKey: `${type}/${ids.hex("attachedObject", 32).toUpperCase()}.${extension}`,
  };
}

/**
 * @throws RpcError `InvalidCateIds` for what is no number, `InvalidParameter` for more than five
 * @assumed attached-categories
 */
function categoryIdsOf(parameters: Parameters): readonly number[] {
  const ids = textOf(parameters, "CateIds")?.split(",") ?? [];
  if (ids.some((id) => !/^\d{1,15}$/.test(id))) throw invalid("CateIds");
  if (ids.length > MAX_CATEGORIES) {
    throw refuse("InvalidParameter", { Parameter: "CateIds" });
  }
  return ids.map(Number);
}
