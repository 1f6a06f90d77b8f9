import type { GatewayError } from "../errors/GatewayError.js";
import { UploadError } from "./UploadError.js";
import { toGatewayError } from "../errors/toGatewayError.js";

/**
 * Why an upload failed: the gateway refused, or the way to the storage did. Both have `code`, `message`
 * and `retryable`; `name` tells them apart.
 */
export type UploadFailure = GatewayError | UploadError;

/** Whatever was thrown on the way of a file. */
export function toUploadFailure(thrown: unknown): UploadFailure {
  return thrown instanceof UploadError ? thrown : toGatewayError(thrown);
}
