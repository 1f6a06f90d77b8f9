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
  ATTACHED_MEDIA_EXTENSIONS,
  CATEGORIES_PER_ATTACHED_MEDIA,
  operations,
  type RequestOf,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { Cost } from "../cost/Cost.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkExtension } from "../rules/extensionRule.js";
import { isGiven } from "../rules/isGiven.js";
import {
  checkCategoryId,
  checkMediaDescription,
  checkSetupIds,
} from "../rules/mediaRules.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { CREDENTIAL } from "../tags.js";
import {
  attachedMediaType,
  type AttachedMediaType,
} from "../types/AttachedMediaType.js";
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
  description:
    "A watermark, a subtitle or a piece of material about to be uploaded.",
})
export class CreateAttachedMediaUploadInput extends MediaUploadInput {
  @Field(() => attachedMediaType.type, {
    description:
      "What the file is for: this decides which formats it may have.",
  })
  readonly type!: AttachedMediaType;

  @Field(() => String, {
    nullable: true,
    description:
      "Name or path of the file. Its extension tells the format unless `extension` does.",
  })
  readonly fileName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The format, of those that `AttachedMediaType` lists, in any case. What the vendor takes when neither this nor `fileName` tells is not documented.",
  })
  readonly extension?: string | null;

  @Field(() => ByteSize, {
    nullable: true,
    description: "Size of the file, in bytes.",
  })
  readonly fileSize?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 128 bytes in UTF-8, no emoji.",
  })
  readonly title?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The categories to sort it into: at most 5 numbers.",
  })
  readonly categoryIds?: readonly string[] | null;

  @Field(() => UserDataInput, {
    nullable: true,
    description: "What to attach to it. Echoed in its events alone.",
  })
  readonly userData?: UserDataInput | null;
}

@Directive(NEVER_CACHED)
@ObjectType({
  implements: UploadCredential,
  description: "New attached media, and the credential to upload their file.",
})
export class CreateAttachedMediaUploadPayload extends UploadCredential {
  @Field(() => ID, { description: "The new attached media." })
  readonly mediaId!: string;

  @LoadedByPages()
  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "Where the file can be fetched once it is uploaded. May be signed: keep it out of logs.",
  })
  readonly mediaUrl?: URL | undefined;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: "The file in the storage, without any signature.",
  })
  readonly fileUrl?: URL | undefined;
}

@Resolver()
export class CreateUploadAttachedMediaResolver {
  @Directive(CREDENTIAL)
  @Cost(1)
  @Audited<unknown, CreateAttachedMediaUploadPayload>({
    success: "granted",
    asked: () => [],
    ends: (end) => [{ subject: { mediaId: end.mediaId }, end }],
  })
  @RequiresScope("vod:upload")
  @Mutation(() => CreateAttachedMediaUploadPayload, {
    nullable: true,
    description:
      "Creates a watermark, a subtitle or a piece of material in status UPLOADING and grants the upload of its file. The credential cannot be refreshed: after 3,000 seconds create another. " +
      "Never repeated by the gateway: when the answer is lost a record without a file stays behind, and creating another is safe. " +
      vendorCall(operations.createUploadAttachedMedia),
  })
  async createAttachedMediaUpload(
    @Ctx() { vod, clock }: GatewayContext,
    @Arg("input", () => CreateAttachedMediaUploadInput, {
      description: "The file and what is known about it.",
    })
    input: CreateAttachedMediaUploadInput,
  ): Promise<CreateAttachedMediaUploadPayload> {
    const request = toRequest(input);
    const nowMs = steadyNow(clock);
    const requestedAtMs = nowMs();
    const response = await vod.call(
      operations.createUploadAttachedMedia,
      request,
    );
    return {
      ...toUploadCredential(response, requestedAtMs, nowMs()),
      mediaId: response.MediaId,
      mediaUrl: readUrl(response.MediaURL),
      fileUrl: readUrl(response.FileURL),
    };
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the input field and the rule */
function toRequest(
  input: CreateAttachedMediaUploadInput,
): RequestOf<"createUploadAttachedMedia"> {
  checkMediaDescription(input, "input");
  checkSetupIds(input, ["storageLocation", "appId"], "input");
  checkExtend(input.userData?.extend, "input.userData.extend");
  return {
    BusinessType: attachedMediaType.write(input.type, "input.type"),
    MediaExt: checkExtension(input, extensionsOf(input.type), "input"),
    FileName: input.fileName ?? undefined,
    FileSize: input.fileSize ?? undefined,
    Title: input.title ?? undefined,
    Description: input.description ?? undefined,
    Tags: input.tags ?? undefined,
    CateIds: checkCategoryIds(input.categoryIds),
    StorageLocation: input.storageLocation ?? undefined,
    UserData: toPlainUserData(input.userData),
    AppId: input.appId ?? undefined,
  };
}

function extensionsOf(type: AttachedMediaType): readonly string[] {
  switch (type) {
    case "WATERMARK":
      return ATTACHED_MEDIA_EXTENSIONS.watermark;
    case "SUBTITLE":
      return ATTACHED_MEDIA_EXTENSIONS.subtitle;
    case "MATERIAL":
      return ATTACHED_MEDIA_EXTENSIONS.material;
    case "UNKNOWN":
      return [];
  }
}

function checkCategoryIds(
  ids: readonly string[] | null | undefined,
): readonly string[] | undefined {
  if (!isGiven(ids) || ids.length === 0) return undefined;
  if (ids.length > CATEGORIES_PER_ATTACHED_MEDIA) {
    throw badUserInput(
      `input.categoryIds has ${ids.length} entries; ${CATEGORIES_PER_ATTACHED_MEDIA} are allowed.`,
    );
  }
  for (const [index, id] of ids.entries())
    checkCategoryId(id, `input.categoryIds[${index}]`);
  return ids;
}
