import { VodError } from "../errors/VodError.js";
import type { Operation } from "./Operation.js";
import { list, object, text, type ShapeOf } from "./shape.js";

/**
 * At most `URL_UPLOADS_PER_CALL` of one kind; when both are sent, only `JobIds` counts. The vendor
 * spells `UploadUrls` otherwise than in its sibling actions.
 */
export interface CancelUrlUploadJobsRequest {
  readonly JobIds?: readonly string[] | undefined;
  readonly UploadUrls?: readonly URL[] | undefined;
}

const response = object({
  RequestId: text,
  CanceledJobs: list(text),
  /** Unknown job ids or URLs. A job that runs already is in neither list. */
  NonExists: list(text),
});

export type CancelUrlUploadJobsResponse = ShapeOf<typeof response>;

/**
 * Cancels jobs that still wait. A job that is missing after an attempt of unclear outcome was
 * cancelled by it.
 *
 * @see vendor documentation, "CancelUrlUploadJobs"
 */
export const cancelUrlUploadJobs: Operation<
  CancelUrlUploadJobsRequest,
  CancelUrlUploadJobsResponse
> = {
  action: "CancelUrlUploadJobs",
  group: "edit",
  callsPerSecond: 50,
  errors: [],
  access: "write",
  repeat: { how: "safe", settle: missingWasCancelled },
  response,
};

function missingWasCancelled(
  found: CancelUrlUploadJobsResponse | VodError,
): CancelUrlUploadJobsResponse | undefined {
  if (found instanceof VodError) return undefined;
  const { RequestId, CanceledJobs, NonExists } = found;
  return {
    RequestId,
    CanceledJobs: [...CanceledJobs, ...NonExists],
    NonExists: [],
  };
}
