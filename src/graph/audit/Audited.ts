import { Extensions } from "type-graphql";
import type { Answered, AuditRule } from "./AuditRule.js";

const DECLARATION = "audit";

/** A rule, of whatever field. */
export type AnyAuditRule = AuditRule<never, never, never>;

/**
 * Declares what a field leaves in the audit trail. Every mutation needs one, or the schema does not
 * build, and so does every other field that hands out a credential.
 *
 * @see docs/decisions/0014-whose-a-video-is.md
 */
export function Audited<Args, Payload extends Answered, Source = unknown>(
  rule: AuditRule<Args, Payload, Source>,
): MethodDecorator {
  return Extensions({ [DECLARATION]: rule });
}

/** The rule that a decorated method, or what became of it, declares. */
export function declaredAudit(
  extensions: Readonly<Record<string, unknown>>,
): AnyAuditRule | undefined {
  return extensions[DECLARATION] as AnyAuditRule | undefined;
}
