import type { LogFields } from "../../base/logger.js";
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
  for (const ended of endsOf(work).slice(0, LINES_MAX))
    logger.info(lineOf(ended, work, principal.owner), "audit");
}

/** A line's fields; what is absent is left out. */
function lineOf(
  { subject, end, refusal }: AuditedEnd,
  { name, rule }: AuditedWork,
  caller: string,
): LogFields {
  const ids = Object.entries(subject).filter(([, id]) => isId(id));
  return {
    audit: name,
    caller,
    ...Object.fromEntries(ids),
    ...(end instanceof Error
      ? withoutAbsent(failureOf(end))
      : outcomeIn(end, refusal, rule.success)),
  };
}

function outcomeIn(
  { requestId: vodRequestId }: Answered,
  refusal: string | undefined,
  success: string,
): LogFields {
  return {
    ...(refusal === undefined
      ? { outcome: success }
      : { outcome: "refused", code: refusal }),
    ...(vodRequestId !== undefined && { vodRequestId }),
  };
}

function withoutAbsent(fields: object): LogFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}

/** A caller may name anything: what is no id, such as a URL, is left out. */
function isId(value: unknown): boolean {
  return typeof value === "string" && /^[^,/\s\p{Cc}]{1,128}$/u.test(value);
}

function endsOf({ rule, asked, end }: AuditedWork): readonly AuditedEnd[] {
  if (!(end instanceof Error) && rule.ends !== undefined) return rule.ends(end);
  const subjects = asked.length === 0 ? [{}] : asked;
  return subjects.map((subject) => ({ subject, end }));
}
