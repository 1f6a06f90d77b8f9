import { lasting } from "./catalogue.js";
import { classify } from "./classify.js";
import type { CatalogueRow, ErrorKind } from "./ErrorKind.js";
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
  const row =
    rowOfWords(answer.message) ?? classify(answer.code, answer.httpStatus).row;
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
 * `UploadMediaByURL` works in some regions only. The vendor's page prints the words of its refusal, and no
 * code: the one refusal that is told by its words.
 *
 * @see https://www.alibabacloud.com/help/en/vod/support/faq-about-media-asset-upload
 */
function rowOfWords(message = ""): CatalogueRow | undefined {
  return /\bservice is not open in (the )?current region\b/i.test(message)
    ? lasting("misconfigured", 403)
    : undefined;
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
