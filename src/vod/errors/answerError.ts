import { classify } from "./classify.js";
import type { ErrorKind } from "./ErrorKind.js";
import { VodError } from "./VodError.js";

/** What an error answer says, whatever it was written in. */
export interface ErrorAnswer {
  readonly httpStatus: number;
  readonly code: string;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
  /** From the header `x-acs-retry-after`. */
  readonly retryAfterMs: number | undefined;
}

/** Quota is counted per second: without a word from the vendor, the next one is worth a try. */
const QUOTA_WINDOW_MS = 1000;

/** Turns an error answer into a `VodError` with the row that the catalogue has for its code. */
export function answerError(answer: ErrorAnswer, action: string): VodError {
  const { row } = classify(answer.code, answer.httpStatus);
  const throttledForMs = row.kind === "throttled" ? QUOTA_WINDOW_MS : undefined;
  return new VodError({
    ...row,
    code: answer.code,
    action,
    message: messageFor(row.kind, answer),
    requestId: answer.requestId,
    retryAfterMs: answer.retryAfterMs ?? throttledForMs,
  });
}

/** Kinds in which the vendor's words tell the caller what to change. */
const FOR_THE_CALLER: ReadonlySet<ErrorKind> = new Set([
  "invalidInput",
  "notFound",
  "forbidden",
  "conflict",
]);

/** The vendor echoes a request that it cannot verify, token included, and may do so under a new code. */
const ECHO = /string.?to.?sign|canonical.?request/i;

/** The vendor's words where they help the caller; elsewhere they are an insider's, and go nowhere. */
function messageFor(kind: ErrorKind, { code, message }: ErrorAnswer): string {
  const isForCaller =
    message !== undefined && FOR_THE_CALLER.has(kind) && !ECHO.test(message);
  return isForCaller ? message : `VOD refused the call: ${code}.`;
}
