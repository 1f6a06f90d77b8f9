import type { Operation } from "./Operation.js";
import { integer, list, object, text, type ShapeOf } from "./shape.js";
import { videoRecord } from "./videoRecord.js";

/** How many matches can be read: `VideoListExceededMax` beyond. */
export const LIST_REACH = 5000;

export interface GetVideoListRequest {
  /** Any of them. */
  readonly Status?: readonly string[] | undefined;
  readonly CateId?: string | undefined;
  /** The earliest creation, `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly StartTime?: string | undefined;
  /** The latest creation; later than `StartTime`. */
  readonly EndTime?: string | undefined;
  readonly StorageLocation?: string | undefined;
  /** At most 20. */
  readonly ReferenceIds?: readonly string[] | undefined;
  /** From 1. */
  readonly PageNo: number;
  /** At most 100. */
  readonly PageSize: number;
  readonly SortBy: "CreationTime:Desc" | "CreationTime:Asc";
}

const response = object({
  RequestId: text,
  Total: integer,
  VideoList: list(videoRecord, "Video"),
});

export type GetVideoListResponse = ShapeOf<typeof response>;

/**
 * A page of the account's videos, from the records themselves.
 *
 * @see vendor documentation, "GetVideoList"
 */
export const getVideoList: Operation<
  GetVideoListRequest,
  GetVideoListResponse
> = {
  action: "GetVideoList",
  group: "search",
  callsPerSecond: 100,
  errors: ["VideoListExceededMax", "InvalidVideo.NotFound"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
