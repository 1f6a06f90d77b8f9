import type { Logger } from "../../base/logger.js";
import type { ErrorCode } from "../types/ErrorCode.js";
import { toItemError, type ItemError } from "../types/ItemError.js";
import { namedOutcomes } from "./namedOutcomes.js";

/** How a video of a batch can fail, whatever the batch was to do. */
const failures = {
  MISSING: "There is no such video.",
  FORBIDDEN: "The account may not do this to this video.",
  REFUSED: "The item breaks a rule: `error` says which. Nothing was done.",
  FAILED: "VOD did not do it, or did not say whether it did: see `error`.",
} as const;

export type FailedOutcome = keyof typeof failures;

/** Registers how the items of one mutation can end. @param done the success, and what it means */
export function itemOutcome<Done extends string>(
  name: string,
  description: string,
  done: Readonly<Record<Done, string>>,
): Readonly<Record<string, string>> {
  return namedOutcomes(name, description, { ...done, ...failures });
}

/** An item that was not done, and why. */
export interface FailedItem {
  readonly outcome: FailedOutcome;
  readonly error: ItemError;
}

const BY_CODE: Partial<Record<ErrorCode, FailedOutcome>> = {
  NOT_FOUND: "MISSING",
  FORBIDDEN: "FORBIDDEN",
  BAD_USER_INPUT: "REFUSED",
  CONFLICT: "REFUSED",
};

/** What an item's own failure says. @throws whatever is neither VOD's refusal nor ours */
export function failedItem(failure: unknown, logger: Logger): FailedItem {
  const error = toItemError(failure, logger);
  return { outcome: BY_CODE[error.code] ?? "FAILED", error };
}

/** What stands in the lists of an answer that did the rest. */
export const listedItems = {
  missing: {
    outcome: "MISSING",
    error: {
      code: "NOT_FOUND",
      message: "The video does not exist.",
      retryable: false,
    },
  },
  forbidden: {
    outcome: "FORBIDDEN",
    error: {
      code: "FORBIDDEN",
      message:
        "The video belongs to an application that the account may not operate.",
      retryable: false,
    },
  },
} as const satisfies Record<"missing" | "forbidden", FailedItem>;
