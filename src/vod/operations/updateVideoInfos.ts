import type { Operation } from "./Operation.js";
import { list, object, text, type ShapeOf } from "./shape.js";
import type { VideoChange } from "./updateVideoInfo.js";

/** The vendor's limit for one `UpdateVideoInfos`. */
export const UPDATES_PER_CALL = 20;

/** Unlike the single edit, this one knows no `UserData`. */
export interface VideoUpdate extends Omit<VideoChange, "CateId"> {
  readonly VideoId: string;
  /** A JSON number here. */
  readonly CateId?: number | undefined;
}

export interface UpdateVideoInfosRequest {
  /** At most {@link UPDATES_PER_CALL}, each for another video. */
  readonly UpdateContent: readonly VideoUpdate[];
}

const response = object({
  RequestId: text,
  NonExistVideoIds: list(text),
  /** Of applications that the account's key may not operate. */
  ForbiddenVideoIds: list(text),
});

export type UpdateVideoInfosResponse = ShapeOf<typeof response>;

/**
 * Edits up to 20 records; unknown and forbidden ones come back in lists, with status 200. Safe to
 * repeat: it sets values, it does not add to them.
 *
 * @see vendor documentation, "UpdateVideoInfos"
 */
export const updateVideoInfos: Operation<
  UpdateVideoInfosRequest,
  UpdateVideoInfosResponse
> = {
  action: "UpdateVideoInfos",
  group: "edit",
  callsPerSecond: 30,
  errors: ["IllegalCharacters", "LengthExceededMax", "TagsExceededMax"],
  access: "write",
  repeat: { how: "safe" },
  response,
};
