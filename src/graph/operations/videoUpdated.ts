import {
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { VideoNews } from "../../events/index.js";
import { foundRecord, VodError } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { toVideo, Video } from "../types/Video.js";
import { watchOf } from "./watchOf.js";

@ArgsType()
class VideoUpdatedArgs {
  @Field(() => ID, { description: "The video's id." })
  readonly id!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether it ends by itself once the video has come to its end, good or bad: NORMAL, UPLOAD_FAIL, TRANSCODE_FAIL, BLOCKED or PRODUCE_FAIL.",
  })
  readonly untilFinal!: boolean | null;
}

@Resolver()
export class VideoUpdatedResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @Subscription(() => Video, {
    nullable: true,
    description:
      "A video: first as it is, then after each change, until it is deleted. Who reads slowly is told the newest state alone. " +
      "An unknown id gives null once, with a NOT_FOUND error, and ends. Learns of changes from the vendor's callbacks and by GetVideoInfos, gathered with all other reads.",
    subscribe: watchVideo,
  })
  videoUpdated(
    @Ctx() { logger }: GatewayContext,
    @Root() news: VideoNews,
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- `subscribe` takes them, and type-graphql reads here which there are
    @Args(() => VideoUpdatedArgs) _args: VideoUpdatedArgs,
  ): Video {
    if (news instanceof VodError) throw news;
    return toVideo(foundRecord(news), logger);
  }
}

function watchVideo({
  args: { id, untilFinal },
  context,
}: {
  readonly args: VideoUpdatedArgs;
  readonly context: GatewayContext;
}): AsyncIterable<VideoNews> {
  const { signal } = context;
  return watchOf(context).watchVideo(checkId(id, "id"), {
    untilFinal: untilFinal === true,
    signal,
  });
}
