import { goneMeansDeleted } from "../policy/goneMeansDeleted.js";
import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";

export interface DeleteMultipartUploadRequest {
  readonly MediaId: string;
  /** The only type that the action knows; it covers audio. */
  readonly MediaType: "video";
}

const response = object({ RequestId: text });

export type DeleteMultipartUploadResponse = ShapeOf<typeof response>;

/**
 * Removes the parts that an unfinished upload left behind; never a finished file. A missing video
 * stays an error after a lost answer: no attempt of ours can have removed it.
 *
 * @see vendor documentation, "DeleteMultipartUpload"
 */
export const deleteMultipartUpload: Operation<
  DeleteMultipartUploadRequest,
  DeleteMultipartUploadResponse
> = {
  action: "DeleteMultipartUpload",
  group: "edit",
  callsPerSecond: 10,
  errors: [
    "InvalidMultipartUpload.NotFound",
    "InvalidVideo.NotFound",
    "InvalidFile.NotFound",
    "InvalidStorage.NotFound",
    "InvalidParameter",
    "AccessDenied",
  ],
  access: "write",
  repeat: {
    how: "safe",
    settle: goneMeansDeleted({
      codes: new Set(["InvalidMultipartUpload.NotFound"]),
      response: (requestId) => ({ RequestId: requestId }),
    }),
  },
  response,
};
