import { Field, InputType, Int } from "type-graphql";
import { encryptType, type EncryptType } from "./streamEnums.js";
import { storageClass, type StorageClass } from "./StorageClass.js";

@InputType({ description: "How a video is going to be played." })
export class PlayConfigInput {
  @Field(() => String, {
    nullable: true,
    description: "The delivery domain that the URLs are to use.",
  })
  readonly playDomain?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Address of the client, which the vendor checks the region by.",
  })
  readonly forwardedFor?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Play only this many seconds, from 1.",
  })
  readonly previewTime?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The token that your server checks before it hands out the key of an HLS-encrypted stream. A secret: send it as a variable.",
  })
  readonly hlsUriToken?: string | null;

  @Field(() => encryptType.type, {
    nullable: true,
    description: "Only streams protected so.",
  })
  readonly encryptType?: EncryptType | null;

  @Field(() => storageClass.type, {
    nullable: true,
    description: "Only streams stored so.",
  })
  readonly storageClass?: StorageClass | null;
}
