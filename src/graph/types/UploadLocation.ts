import { GraphQLURL } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "Where the bytes of an upload go: `uploadAddress`, decoded.",
})
export class UploadLocation {
  @Field(() => GraphQLURL, {
    description:
      "The storage service, with its scheme; the bucket is not part of it.",
  })
  readonly endpoint!: URL;

  @Field(() => String, { description: "The bucket." })
  readonly bucket!: string;

  @Field(() => String, {
    description:
      "The object key, without a leading slash. The vendor chooses it.",
  })
  readonly objectKey!: string;
}
