import { account } from "../media/account.js";
import type { Video } from "../media/Video.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import {
  integerOf,
  proseOf,
  tagsOf,
  textOf,
  userDataOf,
} from "./parameters.js";

/** What an edit changes. */
export type VideoChange = Partial<
  Pick<
    Video,
    "title" | "description" | "tags" | "coverUrl" | "cateId" | "userData"
  >
>;

/**
 * The members that an edit names. What is not sent, or sent empty, stays: that an empty value clears is
 * not documented.
 *
 * @throws RpcError the refusals of creates; unlike there, the pages of the edits count bytes
 * @assumed empty-edits
 */
export function videoChangeOf(parameters: Parameters): VideoChange {
  checkBytes(parameters, "Title", 128);
  checkBytes(parameters, "Description", 1024);
  for (const tag of (parameters.get("Tags") ?? "").split(","))
    checkLength("Tags", tag, 32);
  const change: Record<keyof VideoChange, unknown> = {
    title: proseOf(parameters, "Title", 128),
    description: proseOf(parameters, "Description", 1024),
    tags: tagsOf(parameters),
    coverUrl: textOf(parameters, "CoverURL"),
    cateId: integerOf(parameters, "CateId"),
    userData: userDataOf(parameters),
  };
  const sent = Object.entries(change).filter(([, to]) => to !== undefined);
  return Object.fromEntries(sent);
}

/** Whether the account's key may not operate the application that the video belongs to. */
export function isForbidden({ appId }: Video): boolean {
  return appId === account.forbiddenAppId;
}

function checkBytes(parameters: Parameters, name: string, max: number): void {
  checkLength(name, parameters.get(name) ?? "", max);
}

function checkLength(name: string, value: string, max: number): void {
  if (Buffer.byteLength(value) > max) {
    throw refuse("LengthExceededMax", { Parameter: name, MaxLength: max });
  }
}
