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

/**
 * The vendor's words where they tell the caller what to change. Where our own set-up is at fault the
 * vendor echoes strings-to-sign and tokens: those words go nowhere.
 */
function messageFor(kind: ErrorKind, { code, message }: ErrorAnswer): string {
  const isForCaller = kind !== "misconfigured" && kind !== "internal";
  return isForCaller && message !== undefined
    ? message
    : `VOD refused the call: ${code}.`;
}
