import { goneMeansDeleted } from "../policy/goneMeansDeleted.js";
import type { Operation } from "./Operation.js";
import { list, object, text, type ShapeOf } from "./shape.js";

/** The vendor's limit for one `DeleteVideo`. */
export const DELETIONS_PER_CALL = 20;

/**
 * At most {@link DELETIONS_PER_CALL}. The vendor takes `ReferenceIds` too; but it names what is
 * forbidden by `VideoId` alone, so that nobody could tell which of them were deleted.
 */
export interface DeleteVideoRequest {
  readonly VideoIds: readonly string[];
}

const response = object({
  RequestId: text,
  NonExistVideoIds: list(text),
  /** Of applications that the account's key may not operate. */
  ForbiddenVideoIds: list(text),
});

export type DeleteVideoResponse = ShapeOf<typeof response>;

/**
 * Deletes up to 20 media for good, with source, streams and covers; unknown and forbidden ones come
 * back in lists, with status 200. A call with unknown ids alone is refused as `InvalidVideo.NotFound`.
 * What is missing after a lost answer counts as deleted, which it is, whoever did it.
 *
 * @see vendor documentation, "DeleteVideo", and `NonExistVideoIds` in the models of its .NET SDK for
 *   the refusal
 */
export const deleteVideo: Operation<DeleteVideoRequest, DeleteVideoResponse> = {
  action: "DeleteVideo",
  group: "edit",
  callsPerSecond: 30,
  errors: ["InvalidVideo.NotFound", "DeleteVideoFailed"],
  access: "write",
  repeat: {
    how: "safe",
    settle: goneMeansDeleted<DeleteVideoResponse>({
      codes: new Set(["InvalidVideo.NotFound"]),
      response: (requestId) => ({
        RequestId: requestId,
        NonExistVideoIds: [],
        ForbiddenVideoIds: [],
      }),
      without: (found) => ({
        ...found,
        NonExistVideoIds: [],
      }),
    }),
  },
  response,
};
