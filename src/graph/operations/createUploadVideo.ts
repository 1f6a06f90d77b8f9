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
  newEnvelope,
  operations,
  referenceIdOf,
  type RequestOf,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { Cost } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkFileName } from "../rules/fileNameRule.js";
import { checkReferenceId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import { checkMediaDescription, checkSetupIds } from "../rules/mediaRules.js";
import { ByteSize } from "../scalars/ByteSize.js";
import { CREDENTIAL } from "../tags.js";
import { MediaUploadInput } from "../types/MediaUploadInput.js";
import {
  UploadCredential,
  toUploadCredential,
} from "../types/UploadCredential.js";
import {
  UserDataInput,
  checkExtend,
  toWireUserData,
} from "../types/UserDataInput.js";
import { figureOf, vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";

@InputType({
  description: "A file about to be uploaded, and the video that it becomes.",
})
export class CreateUploadInput extends MediaUploadInput {
  @Field(() => String, {
    description:
      "Name or path of the source file; its extension tells the format.",
  })
  readonly fileName!: string;

  @Field(() => String, { description: "At most 128 bytes in UTF-8, no emoji." })
  readonly title!: string;

  @Field(() => ByteSize, {
    nullable: true,
    description: "Size of the file, in bytes.",
  })
  readonly fileSize?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "The category to sort it into: a number.",
  })
  readonly categoryId?: string | null;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: "A thumbnail of your own.",
  })
  readonly coverUrl?: URL | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The transcoding template group; `VOD_NO_TRANSCODE` for none. The account's default when absent.",
  })
  readonly templateGroupId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The workflow that processes it; wins over `templateGroupId`.",
  })
  readonly workflowId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Use the first frame as thumbnail. The vendor documents no more than the name.",
  })
  readonly firstFrameCover?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Generate a thumbnail. The vendor documents no more than the name.",
  })
  readonly generateThumbnail?: boolean | null;

  @Cost(1)
  @Field(() => ID, {
    nullable: true,
    description:
      "An id of your own: 6 to 64 letters, digits, `-` and `_`, unique in the account. One that exists is refused with CONFLICT. Made by the gateway when absent.",
  })
  readonly referenceId?: string | null;

  @Field(() => UserDataInput, {
    nullable: true,
    description: "What to attach to the video.",
  })
  readonly userData?: UserDataInput | null;
}

@Directive(NEVER_CACHED)
@ObjectType({
  implements: UploadCredential,
  description: "A new video, and the credential to upload its file.",
})
export class CreateUploadPayload extends UploadCredential {
  @Field(() => ID, { description: "The new video." })
  readonly videoId!: string;
}

@Resolver()
export class CreateUploadVideoResolver {
  @Directive(CREDENTIAL)
  @Cost(1)
  @Audited<{ input: CreateUploadInput }, CreateUploadPayload>({
    success: "granted",
    asked: ({ input: { referenceId } }) => [{ referenceId }],
    ends: (end) => [{ subject: { videoId: end.videoId }, end }],
  })
  @RequiresScope("vod:upload")
  @Mutation(() => CreateUploadPayload, {
    nullable: true,
    description:
      "Creates a video in status UPLOADING, which is the caller's own, and grants the upload of its file. An answer that is lost on the way is recovered: there is one video, and you hold its credential. A `referenceId` that exists is CONFLICT. " +
      vendorCall(operations.createUploadVideo, {
        more: `; with a \`referenceId\` of your own also GetVideoInfo, ${figureOf(operations.getVideoInfo)}`,
      }),
  })
  async createUpload(
    @Ctx() { vod, clock, principal }: GatewayContext,
    @Arg("input", () => CreateUploadInput, {
      description: "The file and its video.",
    })
    input: CreateUploadInput,
  ): Promise<CreateUploadPayload> {
    checkInput(input);
    const nowMs = steadyNow(clock);
    const requestedAtMs = nowMs();
    const request = toRequest(input, principal.owner);
    const response = await vod.call(operations.createUploadVideo, request);
    return {
      ...toUploadCredential(response, requestedAtMs, nowMs()),
      videoId: response.VideoId,
    };
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the input field and the rule */
function checkInput(input: CreateUploadInput): void {
  checkFileName(input.fileName, "input.fileName");
  checkMediaDescription(input, "input");
  if (isGiven(input.referenceId)) {
    checkReferenceId(input.referenceId, "input.referenceId");
  }
  checkSetupIds(
    input,
    ["templateGroupId", "workflowId", "storageLocation", "appId"],
    "input",
  );
  checkExtend(input.userData?.extend, "input.userData.extend");
}

function toRequest(
  input: CreateUploadInput,
  owner: string,
): RequestOf<"createUploadVideo"> {
  const envelope = newEnvelope({ owner, user: input.userData?.extend });
  return {
    FileName: input.fileName,
    Title: input.title,
    FileSize: orAbsent(input.fileSize),
    Description: orAbsent(input.description),
    Tags: orAbsent(input.tags),
    CateId: orAbsent(input.categoryId),
    CoverURL: input.coverUrl?.href,
    TemplateGroupId: orAbsent(input.templateGroupId),
    WorkflowId: orAbsent(input.workflowId),
    StorageLocation: orAbsent(input.storageLocation),
    AppId: orAbsent(input.appId),
    EnableFirstFrameCover: orAbsent(input.firstFrameCover),
    GenerateThumbnail: orAbsent(input.generateThumbnail),
    ReferenceId: input.referenceId ?? referenceIdOf(envelope),
    UserData: toWireUserData(envelope, input.userData),
  };
}

/** To the vendor a null is a field left out. */
function orAbsent<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}
