import { Field, ID, InputType } from "type-graphql";
import type { UploadMetadata, UrlUploadSetup } from "../../vod/index.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import { badUserInput } from "../errors/refusals.js";
import { checkSetupIds } from "../rules/mediaRules.js";
import {
  checkSourceExtension,
  checkSourceUrl,
} from "../rules/sourceUrlRules.js";
import { ByteSize } from "../scalars/ByteSize.js";
import {
  MediaFactsInput,
  checkMediaFacts,
  toWireMediaFacts,
} from "./MediaFactsInput.js";
import {
  ProcessingInput,
  checkProcessing,
  toWireProcessing,
} from "./ProcessingInput.js";
import { GraphQLURL } from "../scalars/Url.js";

/** The vendor's limit for one file, in bytes. */
const FILE_MAX_BYTES = 20 * 1024 ** 3;

@InputType({
  description: "A file to pull from a URL, and the video that it becomes.",
})
export class UrlUploadItemInput extends MediaFactsInput {
  @Field(() => GraphQLURL, {
    description:
      "Where the file is: http or https, readable from the public network until it was pulled.",
  })
  readonly sourceUrl!: URL;

  @Field(() => String, {
    nullable: true,
    description:
      "The format, such as `mp4`. Required when the path of the URL does not end in an extension; wins over it.",
  })
  readonly fileExtension?: string | null;

  @Field(() => ByteSize, {
    nullable: true,
    description: "Size of the file, in bytes, at most 20 GiB.",
  })
  readonly fileSize?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The transcoding template group of this file; wins over the one of the batch.",
  })
  readonly templateGroupId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The workflow that processes this file; wins over `templateGroupId`.",
  })
  readonly workflowId?: string | null;
}

@InputType({ description: "Files to pull from URLs." })
export class CreateUrlUploadsInput extends ProcessingInput {
  @Cost(LOOK_UP)
  @Field(() => [UrlUploadItemInput], { description: "At most 20." })
  readonly items!: readonly UrlUploadItemInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      "The transcoding template group of all files that name none; `VOD_NO_TRANSCODE` for none. The account's default when absent.",
  })
  readonly templateGroupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Host of the bucket to store them in, such as `outin-xxxx.oss-cn-shanghai.aliyuncs.com`. The account's default when absent.",
  })
  readonly storageLocation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The application that they belong to.",
  })
  readonly appId?: string | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the input field and the rule */
export function checkUrlUploadSetup(input: CreateUrlUploadsInput): void {
  checkProcessing(input, "input");
  checkSetupIds(input, ["storageLocation", "appId"], "input");
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the field of the item and the rule */
export function checkUrlUploadItem(
  item: UrlUploadItemInput,
  place: string,
): void {
  const { sourceUrl, fileExtension, fileSize } = item;
  checkSourceUrl(sourceUrl, `${place}.sourceUrl`);
  checkSourceExtension(sourceUrl, fileExtension, {
    place,
    argument: "sourceUrl",
  });
  if ((fileSize ?? 0) > FILE_MAX_BYTES) {
    throw badUserInput(
      `${place}.fileSize is ${fileSize}; VOD pulls files of at most ${FILE_MAX_BYTES} bytes.`,
    );
  }
  checkMediaFacts(item, place);
  checkSetupIds(item, ["templateGroupId", "workflowId"], place);
}

export function toUploadMetadata(item: UrlUploadItemInput): UploadMetadata {
  return {
    SourceURL: item.sourceUrl,
    ...toWireMediaFacts(item),
    CateId: item.categoryId ?? undefined,
    FileSize: item.fileSize?.toString(),
    FileExtension: item.fileExtension ?? undefined,
    TemplateGroupId: item.templateGroupId ?? undefined,
    WorkflowId: item.workflowId ?? undefined,
  };
}

/** Its marker is also its session: a repetition of the call within 10 minutes does nothing. */
export function toUrlUploadSetup(
  input: CreateUrlUploadsInput,
  owner: string,
): UrlUploadSetup {
  const processing = toWireProcessing(input, { owner });
  return {
    ...processing,
    StorageLocation: input.storageLocation ?? undefined,
    AppId: input.appId ?? undefined,
    SessionId: processing.UserData.Extend.marker,
  };
}
