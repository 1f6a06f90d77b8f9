import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { RequiresScope } from "../access/RequiresScope.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadVideo } from "../loaders/loadOne.js";
import { downloadSwitch } from "../types/mediaEnums.js";
import type { LateField, ListedVideo } from "../types/ListedVideo.js";
import { UserData } from "../types/UserData.js";
import { Video } from "../types/Video.js";

/** Fields that a list may lack: told at once where they are known, else read with those of the whole page. */
@Resolver(() => Video)
export class ListedVideoResolver {
  @RequiresScope("vod:read")
  @FieldResolver(() => UserData, { nullable: true })
  async userData(
    @Ctx() context: GatewayContext,
    @Root() video: Video,
  ): Promise<Video["userData"]> {
    return late(video, "userData", context);
  }

  @RequiresScope("vod:read")
  @FieldResolver(() => ID, { nullable: true })
  async templateGroupId(
    @Ctx() context: GatewayContext,
    @Root() video: Video,
  ): Promise<Video["templateGroupId"]> {
    return late(video, "templateGroupId", context);
  }

  @RequiresScope("vod:read")
  @FieldResolver(() => downloadSwitch.type, { nullable: true })
  async downloadSwitch(
    @Ctx() context: GatewayContext,
    @Root() video: Video,
  ): Promise<Video["downloadSwitch"]> {
    return late(video, "downloadSwitch", context);
  }
}

async function late<Name extends LateField>(
  video: Video & Partial<ListedVideo>,
  field: Name,
  context: GatewayContext,
): Promise<Video[Name]> {
  return video.lacks?.includes(field) === true
    ? (await loadVideo(video.id, context))[field]
    : video[field];
}
