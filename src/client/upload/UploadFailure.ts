import type { GatewayError } from "../errors/GatewayError.js";
import type { UploadError } from "./UploadError.js";

/**
 * Why an upload failed: the gateway refused, or the way to the storage did. Both have `code`, `message`
 * and `retryable`; `name` tells them apart.
 */
export type UploadFailure = GatewayError | UploadError;
