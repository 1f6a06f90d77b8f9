import type { Operation } from "./Operation.js";
import { list, object, text, type ShapeOf } from "./shape.js";
import { videoRecord } from "./videoRecord.js";

/** The vendor's limit for one `GetVideoInfos`, for each of the two lists. */
export const VIDEOS_PER_CALL = 20;

/** At most {@link VIDEOS_PER_CALL} ids, of one kind. */
export interface GetVideoInfosRequest {
  readonly VideoIds?: readonly string[] | undefined;
  readonly ReferenceIds?: readonly string[] | undefined;
}

const response = object({
  RequestId: text,
  VideoList: list(videoRecord),
  NonExistVideoIds: list(text),
  NonExistReferenceIds: list(text),
});

export type GetVideoInfosResponse = ShapeOf<typeof response>;

/**
 * Up to 20 records; unknown ids come back in a list, with status 200.
 *
 * @see vendor documentation, "GetVideoInfos"
 */
export const getVideoInfos: Operation<
  GetVideoInfosRequest,
  GetVideoInfosResponse
> = {
  action: "GetVideoInfos",
  group: "read",
  callsPerSecond: 100,
  errors: ["InvalidVideo.NotFound"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
