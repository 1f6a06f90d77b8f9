import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";
import { uploadAddress, uploadAuth } from "./uploadGrant.js";

/** One of the two ids. What happens when both are sent and disagree is not documented. */
export interface RefreshUploadVideoRequest {
  readonly VideoId?: string | undefined;
  readonly ReferenceId?: string | undefined;
}

const response = object({
  RequestId: text,
  VideoId: text,
  UploadAddress: uploadAddress,
  UploadAuth: uploadAuth,
});

export type RefreshUploadVideoResponse = ShapeOf<typeof response>;

/**
 * A new credential for an existing audio or video record.
 *
 * @see vendor documentation, "RefreshUploadVideo"
 */
export const refreshUploadVideo: Operation<
  RefreshUploadVideoRequest,
  RefreshUploadVideoResponse
> = {
  action: "RefreshUploadVideo",
  group: "upload",
  callsPerSecond: 80,
  callsPerSecondElsewhere: 40,
  errors: ["InvalidVideo.NotFound", "InvalidVideo.Damaged"],
  access: "write",
  repeat: { how: "safe" },
  response,
};
