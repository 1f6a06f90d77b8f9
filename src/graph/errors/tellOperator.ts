import type { Logger } from "../../base/logger.js";
import type { ErrorKind, VodError } from "../../vod/index.js";

/** What a client is only told in part, since it cannot mend it: the operator has to find it in the log. */
const FOR_THE_OPERATOR: ReadonlySet<ErrorKind> = new Set([
  "misconfigured",
  "internal",
]);

/** One failed call can fail many fields and items: it is told once. */
const told = new WeakSet<VodError>();

/** Logs a failure that the operator alone can mend; leaves the others to the caller. */
export function tellOperator(error: VodError, logger: Logger): void {
  if (!FOR_THE_OPERATOR.has(error.kind) || told.has(error)) return;
  told.add(error);
  // A request's logger has a `requestId` already: the gateway's own.
  const { code, action, requestId: vodRequestId } = error;
  logger.error(
    { code, action, vodRequestId },
    "a VOD call failed for a reason that no caller can mend",
  );
}
