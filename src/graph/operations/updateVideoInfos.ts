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
import { operations, updateVideos, type VideoUpdate } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { eachResult } from "../audit/eachResult.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { FREE, LOOK_UP, OWNED_ITEM } from "../cost/weights.js";
import { endEach } from "../batches/endEach.js";
import { itemOutcome, type FailedOutcome } from "../batches/itemOutcome.js";
import { itemResult, requestIdOf } from "../batches/videoWriteResult.js";
import { badUserInput } from "../errors/refusals.js";
import { BatchPayload, BatchResult } from "../batches/BatchResult.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { loadVideo } from "../loaders/loadOne.js";
import { expectOwnVideo } from "../ownership/loadOwnVideo.js";
import { sendOwn } from "../ownership/sendOwn.js";
import { OWNERS_ONLY } from "../ownership/ownersOnly.js";
import { checkCount } from "../rules/checkCount.js";
import { checkId } from "../rules/idRules.js";
import { ItemError } from "../types/ItemError.js";
import { Video } from "../types/Video.js";
import {
  VideoChangeInput,
  checkVideoChange,
  isChange,
  toWireChange,
} from "../types/VideoChangeInput.js";
import { callOf, gathered, vendorCall } from "../vendorCall.js";

/** Videos that one `updateVideos` takes at most: five upstream calls. */
const VIDEOS_MAX = 100;

const outcome = itemOutcome(
  "UpdateVideoOutcome",
  "How the edit of one video of a batch ended.",
  { UPDATED: "The edit was made." },
);

@InputType({
  description:
    "One video of a batch, and what is to change of it. What is left out stays; null is refused, since VOD documents no way to clear a field.",
})
export class VideoUpdateInput extends VideoChangeInput {
  @Field(() => ID, { description: "The video's id." })
  readonly videoId!: string;
}

@InputType({ description: "Videos, each with what is to change of it." })
export class UpdateVideosInput {
  @Cost(OWNED_ITEM)
  @Field(() => [VideoUpdateInput], {
    description: "At most 100, each for another video.",
  })
  readonly videos!: readonly VideoUpdateInput[];
}

@ObjectType({ description: "What became of the edit of one video." })
export class UpdateVideoResult extends BatchResult {
  @Field(() => ID, { description: "The video, as the input names it." })
  readonly videoId!: string;

  @Field(() => outcome, { description: "How the edit ended." })
  readonly outcome!: "UPDATED" | FailedOutcome;

  @Field(() => ItemError, {
    nullable: true,
    description: "Why, when it was not made.",
  })
  readonly error?: ItemError;
}

@ObjectType({ description: "What became of each edit of a batch." })
export class UpdateVideosPayload extends BatchPayload {
  @Field(() => [UpdateVideoResult], {
    description: "One per video, in the order of the input.",
  })
  readonly results!: readonly UpdateVideoResult[];
}

@Resolver(() => UpdateVideoResult)
export class UpdateVideoInfosResolver {
  @Cost(FREE)
  @ListSize({ perEntry: { "input.videos": 1 }, of: "results" })
  @Audited<{ input: UpdateVideosInput }, UpdateVideosPayload>({
    success: "done",
    asked: ({ input }) => input.videos.map(({ videoId }) => ({ videoId })),
    ends: eachResult("UPDATED", ({ videoId }) => [{ videoId }]),
  })
  @RequiresScope("vod:edit")
  @Mutation(() => UpdateVideosPayload, {
    nullable: true,
    description:
      "Changes what is said about several videos; each edit succeeds or fails by itself, and only what is given changes. What the caller attached to a video is changed by `updateVideo` alone. " +
      OWNERS_ONLY +
      vendorCall(operations.updateVideoInfos, {
        more: ", once per 20 videos; a call that is refused for one of them is split",
        codesIn: "results",
      }),
  })
  async updateVideos(
    @Ctx() context: GatewayContext,
    @Arg("input", () => UpdateVideosInput, {
      description: "The videos and what is to change.",
    })
    { videos }: UpdateVideosInput,
  ): Promise<UpdateVideosPayload> {
    const { vod, loaders, logger, requestId } = context;
    checkCount(videos, VIDEOS_MAX, "input.videos");
    forgetReads(loaders);
    const ends = await endEach(
      videos,
      (video, index) => {
        checkItem(video, index, videos);
        return toUpdate(video);
      },
      (updates) =>
        sendOwn(
          updates,
          ({ VideoId }) => expectOwn(VideoId, context),
          (own) => updateVideos(vod, own),
        ),
    );
    forgetReads(loaders);
    return {
      requestId: requestIdOf(ends, requestId),
      results: ends.map((end, index) => ({
        videoId: videos[index]?.videoId ?? "",
        ...itemResult(end, "UPDATED", logger),
      })),
    };
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description:
      "The video as it stands after the edit; null when that was not made. " +
      callOf(operations.getVideoInfos, gathered(20)),
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() result: UpdateVideoResult,
  ): Promise<Video | null> {
    const { outcome: ended, videoId } = result;
    return ended === "UPDATED" ? loadVideo(videoId, context) : null;
  }
}

async function expectOwn(
  id: string,
  context: GatewayContext,
): Promise<undefined> {
  await expectOwnVideo({ kind: "VideoId", id }, context);
  return undefined;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the item, the field and the rule */
function checkItem(
  video: VideoUpdateInput,
  index: number,
  videos: readonly VideoUpdateInput[],
): void {
  const place = `input.videos[${index}]`;
  const first = videos.findIndex(({ videoId }) => videoId === video.videoId);
  checkId(video.videoId, `${place}.videoId`);
  if (first !== index) {
    // Which of two edits of one video the vendor makes last is not documented.
    throw badUserInput(`${place} is for the video of input.videos[${first}].`);
  }
  checkVideoChange(video, place);
  if (!isChange(video)) throw badUserInput(`${place} changes nothing.`);
  if (!Number.isSafeInteger(Number(video.categoryId ?? 0))) {
    // It travels as a JSON number, which would come out as another one.
    throw badUserInput(`${place}.categoryId is too large.`);
  }
}

function toUpdate(video: VideoUpdateInput): VideoUpdate {
  const { videoId, categoryId } = video;
  return {
    VideoId: videoId,
    ...toWireChange(video),
    CateId: typeof categoryId === "string" ? Number(categoryId) : undefined,
  };
}
