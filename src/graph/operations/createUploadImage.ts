import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import { steadyNow } from "../../base/steadyNow.js";
import {
  IMAGE_EXTENSIONS,
  operations,
  type RequestOf,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { Cost } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkExtension } from "../rules/extensionRule.js";
import { checkMediaDescription, checkSetupIds } from "../rules/mediaRules.js";
import { CREDENTIAL } from "../tags.js";
import { imageType, type ImageType } from "../types/mediaEnums.js";
import { MediaUploadInput } from "../types/MediaUploadInput.js";
import {
  UploadCredential,
  toUploadCredential,
} from "../types/UploadCredential.js";
import {
  UserDataInput,
  checkExtend,
  toPlainUserData,
} from "../types/UserDataInput.js";
import { readUrl } from "../types/wireValues.js";
import { vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

@InputType({
  description: "An image file about to be uploaded, and the image it becomes.",
})
export class CreateImageUploadInput extends MediaUploadInput {
  @Field(() => imageType.type, { description: "What the image is for." })
  readonly type!: ImageType;

  @Field(() => String, {
    nullable: true,
    description:
      "Name or path of the file. Its extension tells the format unless `extension` does.",
  })
  readonly fileName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The format: png, jpg, jpeg, gif, heic or webp, in any case. PNG when neither this nor `fileName` tells.",
  })
  readonly extension?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 128 bytes in UTF-8, no emoji.",
  })
  readonly title?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The category to sort it into: a number.",
  })
  readonly categoryId?: string | null;

  @Field(() => UserDataInput, {
    nullable: true,
    description: "What to attach to the image. Echoed in its events alone.",
  })
  readonly userData?: UserDataInput | null;
}

@Directive(NEVER_CACHED)
@ObjectType({
  implements: UploadCredential,
  description: "A new image, and the credential to upload its file.",
})
export class CreateImageUploadPayload extends UploadCredential {
  @Field(() => ID, { description: "The new image." })
  readonly imageId!: string;

  @LoadedByPages()
  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "Where the image can be seen once it is uploaded, where the account's URL signing is off.",
  })
  readonly imageUrl?: URL | undefined;

  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "The file in the storage, without any signature: what the vendor's watermark operations take.",
  })
  readonly fileUrl?: URL | undefined;
}

@Resolver()
export class CreateUploadImageResolver {
  @Directive(CREDENTIAL)
  @Cost(1)
  @Audited<unknown, CreateImageUploadPayload>({
    success: "granted",
    asked: () => [],
    ends: (end) => [{ subject: { imageId: end.imageId }, end }],
  })
  @RequiresScope("vod:upload")
  @Mutation(() => CreateImageUploadPayload, {
    nullable: true,
    description:
      "Creates an image in status UPLOADING and grants the upload of its file. The credential cannot be refreshed: after 3,000 seconds create another image. " +
      "Never repeated by the gateway: when the answer is lost an image without a file stays behind, and creating another is safe. " +
      vendorCall(operations.createUploadImage),
  })
  async createImageUpload(
    @Ctx() { vod, clock }: GatewayContext,
    @Arg("input", () => CreateImageUploadInput, {
      description: "The file and its image.",
    })
    input: CreateImageUploadInput,
  ): Promise<CreateImageUploadPayload> {
    const request = toRequest(input);
    const nowMs = steadyNow(clock);
    const requestedAtMs = nowMs();
    const response = await vod.call(operations.createUploadImage, request);
    return {
      ...toUploadCredential(response, requestedAtMs, nowMs()),
      imageId: response.ImageId,
      imageUrl: readUrl(response.ImageURL),
      fileUrl: readUrl(response.FileURL),
    };
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the input field and the rule */
function toRequest(
  input: CreateImageUploadInput,
): RequestOf<"createUploadImage"> {
  checkMediaDescription(input, "input");
  checkSetupIds(input, ["storageLocation", "appId"], "input");
  checkExtend(input.userData?.extend, "input.userData.extend");
  return {
    ImageType: imageType.write(input.type, "input.type"),
    ImageExt: checkExtension(input, IMAGE_EXTENSIONS, "input"),
    OriginalFileName: input.fileName ?? undefined,
    Title: input.title ?? undefined,
    Description: input.description ?? undefined,
    Tags: input.tags ?? undefined,
    CateId: input.categoryId ?? undefined,
    StorageLocation: input.storageLocation ?? undefined,
    UserData: toPlainUserData(input.userData),
    AppId: input.appId ?? undefined,
  };
}
