import { wireEnum } from "./wireEnum.js";
import type { ValueOf } from "./wireEnum.js";

export const auditStatus = wireEnum(
  "AuditStatus",
  "What a manual review decided.",
  {
    NORMAL: { wire: "Normal", means: "Passed." },
    BLOCKED: { wire: "Blocked", means: "Blocked." },
  },
);
export type AuditStatus = ValueOf<typeof auditStatus>;
