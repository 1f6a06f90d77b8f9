import { own } from "../base/own.js";
import type { EventOutcome } from "./MediaEvent.js";

/** By `Status` in lower case: the vendor spells each in several ways, IMS in two more. The list is open. */
const OUTCOMES: Readonly<Record<string, EventOutcome>> = {
  success: "success",
  succeed: "success",
  successed: "success",
  finished: "success",
  fail: "failure",
  failed: "failure",
};

/** Types that older pages of the vendor have without a `Status`: they tell of success alone. */
const WITHOUT_STATUS = ["FileUploadComplete"];

/**
 * How an event, or one stream of it, says that it ended. A spelling that is not known is no success.
 *
 * @param status `undefined`: it has none
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/restoremediacomplete for `Success` and `Failed`
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/workflow-task-completion for `Succeed`
 */
export function outcomeOf(
  status: string | undefined,
  type?: string,
): EventOutcome {
  if (status === undefined)
    return WITHOUT_STATUS.includes(type ?? "") ? "success" : "unknown";
  return own(OUTCOMES, status.toLowerCase()) ?? "unknown";
}
