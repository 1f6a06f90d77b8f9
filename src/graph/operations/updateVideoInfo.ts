import { GraphQLJSON } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import {
  operations,
  withUserExtend,
  type UserData,
  type VideoRecord,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP, OWNED_WRITE } from "../cost/weights.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { loadVideo } from "../loaders/loadOne.js";
import { writesToAll } from "../ownership/asWriterSees.js";
import {
  loadOwnVideo,
  type OwnershipContext,
} from "../ownership/loadOwnVideo.js";
import { OWNERS_ONLY } from "../ownership/ownersOnly.js";
import { chooseVideo, type VideoChoice } from "../rules/idRules.js";
import { checkExtend } from "../types/UserDataInput.js";
import { Video } from "../types/Video.js";
import {
  VideoChangeInput,
  checkVideoChange,
  isChange,
  toWireChange,
} from "../types/VideoChangeInput.js";
import { callOf, figureOf, gathered, vendorCall } from "../vendorCall.js";

@InputType({ description: "What is to change of what is attached to a video." })
export class UserDataChangeInput {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "The caller's own value from now on: any JSON value, at most 384 bytes as JSON; null removes it. In a video that was not made through this gateway a number, a boolean or a list is kept as its JSON text.",
  })
  readonly extend?: unknown;
}

@InputType({
  description:
    "A video, and what is to change of it. What is left out stays; null is refused, since VOD documents no way to clear a field.",
})
export class UpdateVideoInput extends VideoChangeInput {
  @Field(() => ID, {
    nullable: true,
    description: "The video's id. This or `referenceId`.",
  })
  readonly videoId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The id that the video's creator chose; it names the video and does not change. Costs a GetVideoInfos call.",
  })
  readonly referenceId?: string | null;

  @Field(() => UserDataChangeInput, {
    nullable: true,
    description:
      "What is attached to it. Costs a GetVideoInfos call, since the rest of it must be kept.",
  })
  readonly userData?: UserDataChangeInput | null;
}

@ObjectType({ description: "An edited video." })
export class UpdateVideoPayload {
  @Field(() => ID, {
    description: "The vendor's RequestId: quote it in a support ticket.",
  })
  readonly requestId!: string;

  @Field(() => ID, { description: "The edited video." })
  readonly videoId!: string;
}

@Resolver(() => UpdateVideoPayload)
export class UpdateVideoInfoResolver {
  @Cost(OWNED_WRITE)
  @Audited<{ input: UpdateVideoInput }, UpdateVideoPayload>({
    success: "done",
    asked: ({ input: { videoId, referenceId } }) => [{ videoId, referenceId }],
    ends: (end) => [{ subject: { videoId: end.videoId }, end }],
  })
  @RequiresScope("vod:edit")
  @Mutation(() => UpdateVideoPayload, {
    nullable: true,
    description:
      "Changes what is said about a video; only what is given changes. Takes exactly one of the two ids. " +
      OWNERS_ONLY +
      vendorCall(operations.updateVideoInfo, {
        more: `; with \`referenceId\` or \`userData\` first GetVideoInfos, ${figureOf(operations.getVideoInfos)}`,
      }),
  })
  async updateVideo(
    @Ctx() context: GatewayContext,
    @Arg("input", () => UpdateVideoInput, {
      description: "The video and what is to change.",
    })
    input: UpdateVideoInput,
  ): Promise<UpdateVideoPayload> {
    const choice = chooseVideo(input.videoId, input.referenceId, "input");
    checkInput(input);
    forgetReads(context.loaders);
    const { videoId, userData } = await target(choice, input, context);
    try {
      const { RequestId } = await context.vod.call(operations.updateVideoInfo, {
        VideoId: videoId,
        ...toWireChange(input),
        CateId: input.categoryId ?? undefined,
        UserData: userData,
      });
      return { requestId: RequestId, videoId };
    } finally {
      forgetReads(context.loaders);
    }
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description:
      "The video as it stands after the edit. " +
      callOf(operations.getVideoInfos, gathered(20)),
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() { videoId }: UpdateVideoPayload,
  ): Promise<Video> {
    return loadVideo(videoId, context);
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the input field and the rule */
function checkInput(input: UpdateVideoInput): void {
  checkVideoChange(input, "input");
  if (input.userData === null) {
    throw badUserInput(
      "input.userData is null: give input.userData.extend as null to remove the value of your own.",
    );
  }
  const extend = input.userData?.extend;
  checkExtend(extend, "input.userData.extend");
  if (!isChange(input) && extend === undefined)
    throw badUserInput("input changes nothing.");
}

/** The edit's video; read only where the caller does not tell enough, or it may be somebody else's. */
async function target(
  choice: VideoChoice,
  { userData }: UpdateVideoInput,
  context: OwnershipContext,
): Promise<{ videoId: string; userData?: UserData }> {
  const extend = userData?.extend;
  const tellsAll = choice.kind === "VideoId" && extend === undefined;
  if (tellsAll && writesToAll(context.principal)) return { videoId: choice.id };
  const record = await loadOwnVideo(choice, context);
  const { VideoId: videoId } = record;
  return extend === undefined
    ? { videoId }
    : { videoId, userData: editedUserData(record, extend) };
}

function editedUserData(record: VideoRecord, extend: unknown): UserData {
  try {
    return withUserExtend(record.UserData, extend);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badUserInput(
      "input.userData.extend has the form that this gateway keeps its own facts in.",
    );
  }
}
