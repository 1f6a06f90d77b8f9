import type { Operation } from "./Operation.js";
import { object, optional, text, type ShapeOf } from "./shape.js";
import { videoFields } from "./videoRecord.js";

/** One of the two ids. */
export interface GetVideoInfoRequest {
  readonly VideoId?: string | undefined;
  readonly ReferenceId?: string | undefined;
}

const response = object({
  RequestId: text,
  Video: object({
    ...videoFields,
    AuditStatus: optional(text),
    RegionId: optional(text),
  }),
});

export type GetVideoInfoResponse = ShapeOf<typeof response>;

/**
 * One record, with the two fields that the batch form lacks.
 *
 * @see vendor documentation, "GetVideoInfo"
 */
export const getVideoInfo: Operation<
  GetVideoInfoRequest,
  GetVideoInfoResponse
> = {
  action: "GetVideoInfo",
  group: "read",
  callsPerSecond: 100,
  errors: ["InvalidVideo.NotFound"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
