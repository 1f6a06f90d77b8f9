import type { Operation } from "./Operation.js";
import {
  integer,
  list,
  object,
  optional,
  text,
  type ShapeOf,
} from "./shape.js";
import type { UrlOptions } from "./urlOptions.js";

/** The vendor's limit for one `GetAttachedMediaInfo`: `ExceededMax` beyond. */
export const ATTACHED_MEDIA_PER_CALL = 20;

export interface GetAttachedMediaInfoRequest extends UrlOptions {
  /** At most {@link ATTACHED_MEDIA_PER_CALL}. */
  readonly MediaIds: readonly string[];
}

const attachedMediaRecord = object({
  MediaId: text,
  Title: optional(text),
  Description: optional(text),
  /** Comma separated. */
  Tags: optional(text),
  /** What a create calls `BusinessType`. */
  Type: optional(text),
  Status: text,
  /** May be signed: never log it. */
  URL: optional(text),
  Categories: list(
    object({
      CateId: text,
      CateName: optional(text),
      Level: optional(integer),
      ParentId: optional(text),
    }),
  ),
  StorageLocation: optional(text),
  AppId: optional(text),
  CreationTime: optional(text),
  ModificationTime: optional(text),
});

export type AttachedMediaRecord = ShapeOf<typeof attachedMediaRecord>;

const response = object({
  RequestId: text,
  AttachedMediaList: list(attachedMediaRecord),
  NonExistMediaIds: list(text),
});

export type GetAttachedMediaInfoResponse = ShapeOf<typeof response>;

/**
 * Up to 20 attached media; unknown ids come back in a list, with status 200.
 *
 * @see vendor documentation, "GetAttachedMediaInfo"
 */
export const getAttachedMediaInfo: Operation<
  GetAttachedMediaInfoRequest,
  GetAttachedMediaInfoResponse
> = {
  action: "GetAttachedMediaInfo",
  group: "read",
  callsPerSecond: 100,
  errors: ["ExceededMax"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
