import { toGatewayError } from "../errors/toGatewayError.js";
import { UploadError } from "./UploadError.js";
import type { UploadFailure } from "./UploadFailure.js";

/** Whatever was thrown on the way of a file. */
export function toUploadFailure(thrown: unknown): UploadFailure {
  return thrown instanceof UploadError ? thrown : toGatewayError(thrown);
}
