import type { UserData } from "../userData.js";
import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";

/** What an edit changes. Only what is given changes; that an empty text clears is not documented. */
export interface VideoChange {
  /** At most 128 bytes. */
  readonly Title?: string | undefined;
  /** At most 1,024 bytes. */
  readonly Description?: string | undefined;
  /** Comma separated: at most 16, each at most 32 bytes. */
  readonly Tags?: string | undefined;
  readonly CoverURL?: string | undefined;
  readonly CateId?: string | undefined;
}

/** One of the two ids, which only select the record, and what to change. */
export interface UpdateVideoInfoRequest extends VideoChange {
  readonly VideoId?: string | undefined;
  readonly ReferenceId?: string | undefined;
  /** Replaces what is stored as a whole: see `withUserExtend`. */
  readonly UserData?: UserData | undefined;
}

const response = object({ RequestId: text });

export type UpdateVideoInfoResponse = ShapeOf<typeof response>;

/**
 * Edits one record. Safe to repeat: it sets values, it does not add to them.
 *
 * @see vendor documentation, "UpdateVideoInfo"
 */
export const updateVideoInfo: Operation<
  UpdateVideoInfoRequest,
  UpdateVideoInfoResponse
> = {
  action: "UpdateVideoInfo",
  group: "edit",
  callsPerSecond: 100,
  errors: [
    "InvalidVideo.NotFound",
    "IllegalCharacters",
    "LengthExceededMax",
    "TagsExceededMax",
    "Forbidden.OperateApp",
  ],
  access: "write",
  repeat: { how: "safe" },
  response,
};
