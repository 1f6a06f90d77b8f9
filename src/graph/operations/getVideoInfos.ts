import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { FREE, LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadChosenVideo, loadVideo } from "../loaders/loadOne.js";
import { checkIdCount, checkId, chooseOne } from "../rules/idRules.js";
import { Video } from "../types/Video.js";
import { gathered, vendorCall } from "../vendorCall.js";
import { CreateUploadPayload } from "./createUploadVideo.js";
import { RefreshUploadPayload } from "./refreshUploadVideo.js";

const COSTS = vendorCall(operations.getVideoInfos, gathered(20));

@Resolver()
export class GetVideoInfosResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @Query(() => Video, {
    nullable: true,
    description: `One video, by exactly one of its two ids. An unknown one gives null, with a NOT_FOUND error at this path. ${COSTS}`,
  })
  async video(
    @Ctx() context: GatewayContext,
    @Arg("id", () => ID, { nullable: true, description: "The video's id." })
    id: string | null,
    @Arg("referenceId", () => ID, {
      nullable: true,
      description:
        "The id that the video's creator chose: 6 to 64 letters, digits, `-` and `_`.",
    })
    referenceId: string | null,
  ): Promise<Video> {
    return loadChosenVideo(
      chooseOne({ id: "id", referenceId: "referenceId" }, id, referenceId),
      context,
    );
  }

  @Cost(FREE)
  @ListSize({ perEntry: { ids: 1 } })
  @RequiresScope("vod:read")
  @Query(() => [Video], {
    nullable: "items",
    description: `Videos in the order of \`ids\`, at most 100. An id that fails is null, with its error at its own place. ${COSTS}`,
  })
  videos(
    @Ctx() context: GatewayContext,
    @Cost(LOOK_UP)
    @Arg("ids", () => [ID], { description: "The videos' ids, at most 100." })
    ids: readonly string[],
  ): readonly Promise<Video>[] {
    checkIdCount(ids, "ids");
    return ids.map(async (id, index) =>
      loadVideo(checkId(id, `ids[${index}]`), context),
    );
  }
}

@Resolver(() => RefreshUploadPayload)
export class RefreshedVideoResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description: `The video, read for this refresh. ${COSTS}`,
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() { videoId }: RefreshUploadPayload,
  ): Promise<Video> {
    return loadVideo(videoId, context);
  }
}

@Resolver(() => CreateUploadPayload)
export class CreatedVideoResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description: `The new video. ${COSTS}`,
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() { videoId }: CreateUploadPayload,
  ): Promise<Video> {
    return loadVideo(videoId, context);
  }
}
