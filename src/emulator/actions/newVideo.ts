import { account, templateGroupIds } from "../media/account.js";
import type { IdSource } from "../media/IdSource.js";
import type { Video } from "../media/Video.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import type { ActionServices } from "./Action.js";
import { checkStorage } from "./checkStorage.js";
import { acceptedExtension } from "./chosenExtension.js";
import {
  checkBoolean,
  integerOf,
  proseOf,
  referenceIdOf,
  requiredTextOf,
  tagsOf,
  textOf,
  userDataOf,
} from "./parameters.js";

/**
 * The record that a create asks for.
 *
 * @throws RpcError the documented refusal of the first parameter that is wrong
 */
export function newVideo(
  parameters: Parameters,
  { ids, nowMs }: Pick<ActionServices, "ids" | "nowMs">,
): Video {
  const title = requiredTextOf(parameters, "Title");
  const extension = extensionOf(parameters);
  checkStorage(parameters);
  for (const name of ["EnableFirstFrameCover", "GenerateThumbnail"])
    checkBoolean(parameters, name);
  proseOf(parameters, "Title", 128);
  return {
    title,
    description: proseOf(parameters, "Description", 1024),
    tags: tagsOf(parameters),
    cateId: integerOf(parameters, "CateId"),
    declaredSizeBytes: integerOf(parameters, "FileSize"),
    referenceId: referenceIdOf(parameters),
    userData: userDataOf(parameters),
    coverUrl: textOf(parameters, "CoverURL"),
    appId: textOf(parameters, "AppId") ?? account.appId,
    workflowId: textOf(parameters, "WorkflowId"),
    templateGroupId: templateGroupOf(parameters),
    ...emptyRecord(nowMs),
    // Ids come last: a refused create takes none, so a seed gives the same ids in spite of it.
    id: newVideoId(ids),
    objectKey: newObjectKey(ids, extension),
  };
}

function emptyRecord(
  nowMs: number,
): Pick<
  Video,
  | "status"
  | "snapshotUrls"
  | "createdAtMs"
  | "modifiedAtMs"
  | "downloadSwitch"
  | "storageClass"
  | "isDamaged"
  | "isFrozen"
> {
  return {
    status: "Uploading",
    snapshotUrls: [],
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
    downloadSwitch: "on",
    storageClass: "Standard",
    isDamaged: false,
    isFrozen: false,
  };
}

function extensionOf(parameters: Parameters): string {
  const extension = acceptedExtension(requiredTextOf(parameters, "FileName"));
  if (extension === undefined) throw refuse("InvalidFileName.Extension");
  return extension;
}

/** A workflow wins over the group, which is then not even looked at. */
function templateGroupOf(parameters: Parameters): string {
  const group =
    textOf(parameters, "TemplateGroupId") ?? account.defaultTemplateGroupId;
  if (parameters.has("WorkflowId") || templateGroupIds.has(group)) return group;
  throw refuse("InvalidTemplateGroupId.NotFound");
}

/** Newer ids end in 0102; clients must not read anything into that. */
function newVideoId(ids: IdSource): string {
  return `${ids.hex("video", 28)}0102`;
}

function newObjectKey(ids: IdSource, extension: string): string {
  const name = `${ids.hex("objectHead", 8)}-${ids.hex("objectTail", 11)}`;
  return `sv/${name}/${name}.${extension}`;
}
