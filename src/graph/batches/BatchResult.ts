import type { Answered } from "../audit/AuditRule.js";
import type { Ended } from "./endEach.js";
import { Field, ID, ObjectType } from "type-graphql";

/** What the results of all batch mutations have in common. */
export abstract class BatchResult {
  /** Not in the schema: what was answered about the item, or what failed it. The audit reads it. */
  readonly end!: Ended<Answered>;
}

/** What the payloads of all batch mutations have in common. */
@ObjectType()
export abstract class BatchPayload {
  @Field(() => ID, {
    description:
      "The vendor's RequestId, of the first call that was answered when there were several; this gateway's own when none was.",
  })
  readonly requestId!: string;
}
