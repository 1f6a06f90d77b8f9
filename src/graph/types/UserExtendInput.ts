import { GraphQLJSON } from "graphql-scalars";
import { Field, InputType } from "type-graphql";

@InputType({
  description:
    "What the creator of media assets attaches to them, when no browser uploads their files.",
})
export class UserExtendInput {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "Any JSON value of the caller's own, at most 384 bytes as JSON: stored with each asset and echoed in its events. Those who read the library may see it.",
  })
  readonly extend?: unknown;
}
