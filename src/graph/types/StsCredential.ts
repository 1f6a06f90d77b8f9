import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ObjectType } from "type-graphql";
import { NEVER_CACHED } from "../cacheControl.js";

@Directive(NEVER_CACHED)
@ObjectType({
  description:
    "Temporary write access to one object: `uploadAuth`, decoded. A secret: keep it out of logs and caches.",
})
export class StsCredential {
  @Field(() => String, { description: "The key's id; begins with `STS.`." })
  readonly accessKeyId!: string;

  @Field(() => String, { description: "The key's secret." })
  readonly accessKeySecret!: string;

  @Field(() => String, { description: "The token that belongs to the key." })
  readonly securityToken!: string;

  @Field(() => GraphQLDateTime, {
    description:
      "The end that the credential claims for itself: see `expiresAt` beside it.",
  })
  readonly expiresAt!: Date;
}
