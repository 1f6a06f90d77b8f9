import { Field, InputType } from "type-graphql";

@InputType({
  description:
    "What goes into the signature of the URLs, for a delivery network that signs by user.",
})
export class ReAuthInput {
  @Field(() => String, { nullable: true, description: "The user." })
  readonly uid?: string | null;

  @Field(() => String, { nullable: true, description: "A random text." })
  readonly rand?: string | null;
}
