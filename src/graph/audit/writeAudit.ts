import type { Ended } from "../batches/endEach.js";
import type { GatewayContext } from "../GatewayContext.js";
import type {
  Answered,
  AuditedEnd,
  AuditRule,
  AuditSubject,
} from "./AuditRule.js";
import { failureOf } from "./failureOf.js";

/** Lines that one field leaves at most: what the largest batch takes. */
const LINES_MAX = 100;

/** What a field did. */
export interface AuditedWork {
  /** The field's name. */
  readonly name: string;
  readonly rule: AuditRule<unknown, Answered>;
  readonly asked: readonly AuditSubject[];
  readonly end: Ended<Answered>;
}

/**
 * Writes a line per subject: who did what to which thing, and how it ended. The line of a refusal has the
 * code that the caller was told, the vendor's RequestId is in all that VOD answered, and the gateway's
 * own is what the request's logger carries.
 */
export function writeAudit(
  work: AuditedWork,
  { logger, principal }: Pick<GatewayContext, "logger" | "principal">,
): void {
  for (const ended of endsOf(work).slice(0, LINES_MAX)) {
    const fields = {
      audit: work.name,
      caller: principal.owner,
      ...subjectIn(ended.subject),
      ...outcomeIn(ended, work.rule.success),
    };
    logger.info(withoutAbsent(fields), "audit");
  }
}

function endsOf({ rule, asked, end }: AuditedWork): readonly AuditedEnd[] {
  if (!(end instanceof Error) && rule.ends !== undefined) return rule.ends(end);
  const subjects = asked.length === 0 ? [{}] : asked;
  return subjects.map((subject) => ({ subject, end }));
}

function outcomeIn(
  { end, refusal }: AuditedEnd,
  success: string,
): Readonly<Record<string, unknown>> {
  if (end instanceof Error) return { ...failureOf(end) };
  const { requestId: vodRequestId } = end;
  return refusal === undefined
    ? { outcome: success, vodRequestId }
    : { outcome: "refused", code: refusal, vodRequestId };
}

/** A caller may name anything: what is no id, such as a URL, is left out. */
function subjectIn(subject: AuditSubject): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(subject).filter(
      ([, id]) => typeof id === "string" && /^[^,/\s\p{Cc}]{1,128}$/u.test(id),
    ),
  );
}

function withoutAbsent(
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}
