import { Field, ID, InputType } from "type-graphql";
import { newEnvelope, type Envelope } from "../../vod/index.js";
import { checkSetupIds } from "../rules/mediaRules.js";
import { UserExtendInput } from "./UserExtendInput.js";
import { checkExtend } from "./UserDataInput.js";

/** What a batch says about the processing of all of its files. */
@InputType()
export abstract class ProcessingInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The workflow that processes them; wins over `templateGroupId`.",
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

  @Field(() => UserExtendInput, {
    nullable: true,
    description: "What to attach to each of them.",
  })
  readonly userData?: UserExtendInput | null;
}

interface Processing extends ProcessingInput {
  readonly templateGroupId?: string | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the field and the rule */
export function checkProcessing(input: Processing, place: string): void {
  checkSetupIds(input, ["templateGroupId", "workflowId"], place);
  checkExtend(input.userData?.extend, `${place}.userData.extend`);
}

/** The vendor's members. */
export interface WireProcessing {
  readonly TemplateGroupId: string | undefined;
  readonly WorkflowId: string | undefined;
  readonly EnableFirstFrameCover: boolean | undefined;
  readonly GenerateThumbnail: boolean | undefined;
  readonly UserData: { readonly Extend: Envelope };
}

/** With an envelope of its own for each call. @param whose who may write to what becomes of the files */
export function toWireProcessing(
  input: Processing,
  whose: Pick<Envelope, "owner" | "reg">,
): WireProcessing {
  return {
    TemplateGroupId: input.templateGroupId ?? undefined,
    WorkflowId: input.workflowId ?? undefined,
    EnableFirstFrameCover: input.firstFrameCover ?? undefined,
    GenerateThumbnail: input.generateThumbnail ?? undefined,
    UserData: {
      Extend: newEnvelope({ ...whose, user: input.userData?.extend }),
    },
  };
}
