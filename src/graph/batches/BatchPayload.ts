import { Field, ID, ObjectType } from "type-graphql";

/** What the payloads of all batch mutations have in common. */
@ObjectType()
export abstract class BatchPayload {
  @Field(() => ID, {
    description:
      "The vendor's RequestId, of the first call that was answered when there were several; this gateway's own when none was.",
  })
  readonly requestId!: string;
}
