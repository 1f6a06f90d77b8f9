import DataLoader from "dataloader";
import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import { deleteVideos, operations, type VideoWrite } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { eachResult } from "../audit/eachResult.js";
import { Cost } from "../cost/Cost.js";
import { FREE, OWNED_ITEM } from "../cost/weights.js";
import { itemOutcome, type FailedOutcome } from "../batches/itemOutcome.js";
import { endOf, itemResult, requestIdOf } from "../batches/videoWriteResult.js";
import { badUserInput } from "../errors/refusals.js";
import { BatchPayload, BatchResult } from "../batches/BatchResult.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import {
  expectOwnVideo,
  loadOwnVideo,
  type OwnershipContext,
} from "../ownership/loadOwnVideo.js";
import { OWNERS_ONLY } from "../ownership/ownersOnly.js";
import { checkCount } from "../rules/checkCount.js";
import { checkId, checkReferenceId } from "../rules/idRules.js";
import { ItemError } from "../types/ItemError.js";
import { vendorCall } from "../vendorCall.js";

/** Videos that one `deleteVideos` takes at most: five upstream calls, ten with reference ids. */
const VIDEOS_MAX = 100;

const outcome = itemOutcome(
  "DeleteVideoOutcome",
  "How the deletion of one video of a batch ended.",
  {
    DELETED:
      "It is gone for good: by this call, or by an attempt of it whose answer was lost.",
  },
);

@InputType({
  description: "The videos to delete: at most 100 ids of both kinds together.",
})
export class DeleteVideosInput {
  @Cost(OWNED_ITEM)
  @Field(() => [ID], { nullable: true, description: "The videos' ids." })
  readonly videoIds?: readonly string[] | null;

  @Cost(OWNED_ITEM)
  @Field(() => [ID], {
    nullable: true,
    description:
      "The ids that the videos' creators chose. Costs a GetVideoInfos call per 20.",
  })
  readonly referenceIds?: readonly string[] | null;
}

@ObjectType({ description: "What became of the deletion of one video." })
export class DeleteVideoResult extends BatchResult {
  @Field(() => ID, {
    nullable: true,
    description: "The video's id, when the input names it so.",
  })
  readonly videoId?: string | undefined;

  @Field(() => ID, {
    nullable: true,
    description: "The video's `referenceId`, when the input names it so.",
  })
  readonly referenceId?: string | undefined;

  @Field(() => outcome, { description: "How the deletion ended." })
  readonly outcome!: "DELETED" | FailedOutcome;

  @Field(() => ItemError, {
    nullable: true,
    description: "Why, when it was not deleted.",
  })
  readonly error?: ItemError;
}

@ObjectType({ description: "What became of each deletion of a batch." })
export class DeleteVideosPayload extends BatchPayload {
  @Field(() => [DeleteVideoResult], {
    description: "One per id in the order of the input, `videoIds` first.",
  })
  readonly results!: readonly DeleteVideoResult[];
}

@Resolver()
export class DeleteVideoResolver {
  @Cost(FREE)
  @Audited<{ input: DeleteVideosInput }, DeleteVideosPayload>({
    success: "done",
    asked: ({ input }) => choicesIn(input).map(({ named }) => named),
    ends: eachResult("DELETED", ({ videoId, referenceId }) => [
      { videoId, referenceId },
    ]),
  })
  @RequiresScope("vod:edit")
  @Mutation(() => DeleteVideosPayload, {
    nullable: true,
    description:
      "Deletes videos for good, with their sources, streams and thumbnails; each succeeds or fails by itself. Safe to repeat. " +
      OWNERS_ONLY +
      vendorCall(operations.deleteVideo, {
        more: ", once per 20 videos; a call that is refused for one of them is split",
        codesIn: "results",
      }),
  })
  async deleteVideos(
    @Ctx() context: GatewayContext,
    @Arg("input", () => DeleteVideosInput, { description: "The videos." })
    input: DeleteVideosInput,
  ): Promise<DeleteVideosPayload> {
    const choices = choicesIn(input);
    if (choices.length === 0)
      throw badUserInput(
        "input is empty: give videoIds, referenceIds or both.",
      );
    checkCount(choices, VIDEOS_MAX, "input");
    const { vod, loaders, logger } = context;
    const deletion = new DataLoader<string, VideoWrite>((ids) =>
      deleteVideos(vod, ids),
    );
    forgetReads(loaders);
    // All ids are known before the first deletion: one may be the other of a video's two.
    const ids = await Promise.all(
      choices.map((choice) => endOf(() => videoIdOf(choice, context))),
    );
    const ends = await Promise.all(
      ids.map(async (id) =>
        id instanceof Error ? id : endOf(() => deletion.load(id)),
      ),
    );
    forgetReads(loaders);
    return {
      requestId: requestIdOf(ends, context.requestId),
      results: ends.map((end, index) => ({
        ...choices[index]?.named,
        ...itemResult(end, "DELETED", logger),
      })),
    };
  }
}

/** An id of the input, with its place there. */
interface PlacedId {
  readonly named: Pick<DeleteVideoResult, "videoId" | "referenceId">;
  readonly place: string;
}

function choicesIn({
  videoIds,
  referenceIds,
}: DeleteVideosInput): readonly PlacedId[] {
  const byId = (videoIds ?? []).map((videoId, n) => ({
    named: { videoId },
    place: `input.videoIds[${n}]`,
  }));
  const byReference = (referenceIds ?? []).map((referenceId, n) => ({
    named: { referenceId },
    place: `input.referenceIds[${n}]`,
  }));
  return [...byId, ...byReference];
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the id's place and the rule; what the look-up says */
async function videoIdOf(
  { named: { videoId, referenceId = "" }, place }: PlacedId,
  context: OwnershipContext,
): Promise<string> {
  if (videoId !== undefined) {
    const id = checkId(videoId, place);
    await expectOwnVideo({ kind: "VideoId", id }, context);
    return id;
  }
  const id = checkReferenceId(referenceId, place);
  const { VideoId } = await loadOwnVideo({ kind: "ReferenceId", id }, context);
  return VideoId;
}
