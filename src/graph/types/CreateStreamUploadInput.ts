import { Field, ID, InputType } from "type-graphql";
import { newEnvelope, type RequestOf } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import { checkId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import { checkFileExtension, checkSourceUrl } from "../rules/sourceUrlRules.js";
import { definition, type Definition } from "./Definition.js";
import { hdrType, type HdrType } from "./streamEnums.js";
import { checkExtend } from "./UserDataInput.js";
import { UserExtendInput } from "./UserExtendInput.js";
import { GraphQLURL } from "../scalars/Url.js";

@InputType({
  description:
    "Where a pulled stream goes in the bucket. The vendor gives an example and does not say what its members mean; they are passed on as they are.",
})
export class StreamPlacementInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "The vendor's `AddressMapping`.",
  })
  readonly addressMapping?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The vendor's `CustomPath`, such as `test/xxx`.",
  })
  readonly customPath?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The vendor's `CustomFileName`, such as `xxx.mp4`.",
  })
  readonly customFileName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "The vendor's `isOverwritePath`.",
  })
  readonly overwritePath?: boolean | null;
}

@InputType({
  description: "A transcoded stream, and the video to attach it to.",
})
export class CreateStreamUploadInput {
  @Field(() => ID, { description: "The video." })
  readonly videoId!: string;

  @Field(() => GraphQLURL, {
    description:
      "Where the stream is: http or https, readable from the public network, with its own authentication parameters if it needs any.",
  })
  readonly streamUrl!: URL;

  @Field(() => definition.type, { description: "How fine it is." })
  readonly definition!: Definition;

  @Field(() => String, {
    nullable: true,
    description:
      "The format, such as `mp4`. Required when the path of the URL does not end in an extension; wins over it.",
  })
  readonly fileExtension?: string | null;

  @Field(() => hdrType.type, {
    nullable: true,
    description: "Its kind of high dynamic range, if it has one.",
  })
  readonly hdrType?: HdrType | null;

  @Field(() => StreamPlacementInput, {
    nullable: true,
    description:
      "Where it goes in the bucket. Needs the scope vod:admin: somebody else's file may lie there.",
  })
  readonly placement?: StreamPlacementInput | null;

  @Field(() => UserExtendInput, {
    nullable: true,
    description: "What to attach to the job.",
  })
  readonly userData?: UserExtendInput | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the input field and the rule */
export function checkStreamUpload(input: CreateStreamUploadInput): void {
  const { videoId, streamUrl, fileExtension, userData } = input;
  checkId(videoId, "input.videoId");
  checkSourceUrl(streamUrl, "input.streamUrl");
  if (isGiven(fileExtension)) checkFileExtension(fileExtension, "input");
  else if (!/\.[^./]+$/.test(streamUrl.pathname)) {
    throw badUserInput(
      "input.streamUrl has no extension: give input.fileExtension.",
    );
  }
  checkExtend(userData?.extend, "input.userData.extend");
}

/** @param owner who may cancel the job */
export function toStreamRequest(
  input: CreateStreamUploadInput,
  owner: string,
): RequestOf<"uploadStreamByURL"> {
  return {
    MediaId: input.videoId,
    StreamURL: input.streamUrl,
    Definition: definition.write(input.definition, "input.definition"),
    FileExtension: input.fileExtension ?? undefined,
    HDRType: isGiven(input.hdrType)
      ? hdrType.write(input.hdrType, "input.hdrType")
      : undefined,
    UploadMetadata: toMetadata(input.placement),
    UserData: toUserData(input.userData, owner),
  };
}

function toMetadata(
  placement: StreamPlacementInput | null | undefined,
): RequestOf<"uploadStreamByURL">["UploadMetadata"] {
  if (!isGiven(placement)) return undefined;
  return {
    AddressMapping: toBit(placement.addressMapping),
    CustomPath: placement.customPath ?? undefined,
    CustomFileName: placement.customFileName ?? undefined,
    isOverwritePath: toBit(placement.overwritePath),
  };
}

function toBit(value: boolean | null | undefined): "0" | "1" | undefined {
  if (!isGiven(value)) return undefined;
  return value ? "1" : "0";
}

/** In an envelope, so that it reads as any other; nothing when there is nothing to keep. */
function toUserData(
  userData: UserExtendInput | null | undefined,
  owner: string,
): RequestOf<"uploadStreamByURL">["UserData"] {
  const user = userData?.extend;
  return user === undefined && owner === ""
    ? undefined
    : { Extend: newEnvelope({ owner, user }) };
}
