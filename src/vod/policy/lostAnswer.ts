import { clientError } from "../errors/clientError.js";
import type { VodError } from "../errors/VodError.js";
import { saysNothingDone } from "./mayBeDone.js";

/**
 * Refusals that the vendor documents for creates themselves: nothing was made, no need to look. The
 * codes for an identifier that is taken are not documented, so any other refusal makes us look.
 */
const REFUSED_BEFORE_CREATION: ReadonlySet<string> = new Set([
  "InvalidFileName.Extension",
  "InvalidParameter.FileName",
  "InvalidParameter.UploadURLs",
  "IllegalCharacters",
  "LengthExceededMax",
  "TagsExceededMax",
  "InvalidTemplateGroupId.NotFound",
  "InvalidStorage.NotFound",
]);

/** Whether a create that failed so has certainly made nothing. */
export function didNothing(error: VodError): boolean {
  const { kind, code } = error;
  return (
    kind === "throttled" ||
    kind === "misconfigured" ||
    saysNothingDone(error) ||
    REFUSED_BEFORE_CREATION.has(code)
  );
}

/**
 * What to tell the caller when the look for a lost answer failed too: the refusal that made us look,
 * else that we do not know.
 *
 * @param error the create's failure
 * @param failure the look-up's
 */
export function unclearOutcome(error: VodError, failure: unknown): VodError {
  // After an unclear attempt, what a repeat is refused for may be our own record.
  const wasRefused = error.status < 500 && error.attempts === 1;
  return wasRefused
    ? error
    : clientError("VodClient.UnclearOutcome", error.action, failure);
}
