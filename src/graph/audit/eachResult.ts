import type { Ended } from "../batches/endEach.js";
import type { Answered, AuditedEnd, AuditSubject } from "./AuditRule.js";

/** What the audit reads of one result of a batch. */
export interface AuditedResult {
  readonly outcome: string;
  readonly error?: { readonly code: string } | undefined;
  /** Not in the schema: what was answered about it, or what failed it. */
  readonly end: Ended<Answered>;
}

/**
 * The ends of a batch.
 *
 * @param done the outcome of those results that were done
 * @param subjectsOf what a result is about: a line each, or one without a subject for none
 */
export function eachResult<Result extends AuditedResult>(
  done: Result["outcome"],
  subjectsOf: (result: Result) => readonly AuditSubject[],
): (payload: { readonly results: readonly Result[] }) => readonly AuditedEnd[] {
  return ({ results }) =>
    results.flatMap((result) => {
      const { outcome, error, end } = result;
      const refusal = outcome === done ? undefined : (error?.code ?? outcome);
      const subjects = subjectsOf(result);
      return (subjects.length === 0 ? [{}] : subjects).map((subject) => ({
        subject,
        end,
        refusal,
      }));
    });
}
