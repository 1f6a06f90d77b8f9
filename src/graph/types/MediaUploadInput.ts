import { Field, ID, InputType } from "type-graphql";

/** What the creates of videos, images and attached media have in common. */
@InputType()
export abstract class MediaUploadInput {
  @Field(() => String, {
    nullable: true,
    description: "At most 1,024 bytes in UTF-8, no emoji.",
  })
  readonly description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "At most 16, each at most 32 bytes in UTF-8, no emoji, no comma.",
  })
  readonly tags?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Host of the bucket to store it in, such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. The account's default when absent.",
  })
  readonly storageLocation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The application that it belongs to.",
  })
  readonly appId?: string | null;
}
