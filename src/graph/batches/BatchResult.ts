import type { Answered } from "../audit/AuditRule.js";
import type { Ended } from "./endEach.js";

/** What the results of all batch mutations have in common. */
export abstract class BatchResult {
  /** Not in the schema: what was answered about the item, or what failed it. The audit reads it. */
  readonly end!: Ended<Answered>;
}
