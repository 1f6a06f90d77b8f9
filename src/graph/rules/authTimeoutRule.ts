import { badUserInput } from "../errors/refusals.js";
import type { OutputType } from "../types/streamEnums.js";

/**
 * How long a signed URL is to work: from one second. The vendor limits it only for URLs that lead
 * straight to the storage.
 *
 * @param storageMaxSeconds the limit for `OSS`
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function checkAuthTimeout(
  seconds: number,
  outputType: OutputType | null | undefined,
  storageMaxSeconds: number,
): void {
  if (seconds < 1) {
    throw badUserInput(`authTimeout is ${seconds}; it is 1 second at least.`);
  }
  if (outputType === "OSS" && seconds > storageMaxSeconds) {
    throw badUserInput(
      `authTimeout is ${seconds}; with outputType OSS it is ${storageMaxSeconds} seconds at most.`,
    );
  }
}
