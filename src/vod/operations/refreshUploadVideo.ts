import type { Operation } from "./Operation.js";
import { object, text } from "./shape.js";
import type { ShapeOf } from "./shape.js";
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
 * A new credential for an existing audio or video record. 80 calls per second (40 in some regions).
 *
 * @see vendor documentation, "RefreshUploadVideo"
 */
export const refreshUploadVideo: Operation<
  RefreshUploadVideoRequest,
  RefreshUploadVideoResponse
> = {
  action: "RefreshUploadVideo",
  access: "write",
  repeat: { how: "safe" },
  response,
};
