import {
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Resolver,
  Root,
} from "type-graphql";
import { operations, type ResponseOf } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { Cost } from "../cost/Cost.js";
import { badUserInput, conflict, forbidden } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { CREDENTIAL } from "../tags.js";
import { PlayToken, PlayTokenArgs } from "../types/PlayToken.js";
import { playFormat, streamType } from "../types/streamEnums.js";
import { Video } from "../types/Video.js";
import { writeList } from "../types/wireEnum.js";
import { ownCall, vendorCall } from "../vendorCall.js";

const TTL_MIN_SECONDS = 60;
const TTL_MAX_SECONDS = 86_400;

/** What VOD would check, were it asked: a token is believed. */
type PlayRecord = ResponseOf<"getVideoInfo">["Video"];

@Resolver(() => Video)
export class GetAppPlayKeyResolver {
  @Directive(CREDENTIAL)
  @Cost(2)
  @Audited<unknown, AuditedToken, Video>({
    success: "granted",
    asked: (_, { id: videoId }) => [{ videoId }],
  })
  @RequiresScope("vod:play")
  @FieldResolver(() => PlayToken, {
    nullable: true,
    description:
      "A token for the vendor's native players, signed by this gateway. Null, with a CONFLICT error at this path, while the video is not playable; with FORBIDDEN where its application is another than the one that tokens are signed for, and where the gateway signs none. " +
      vendorCall(
        operations.getAppPlayKey,
        ownCall("(kept for a minute) beside one of GetVideoInfo per video"),
      ),
  })
  async playToken(
    @Ctx() { loaders, vod, playTokens }: GatewayContext,
    @Root() { id }: Video,
    @Args(() => PlayTokenArgs) { ttl, formats, streamTypes }: PlayTokenArgs,
  ): Promise<AuditedToken> {
    checkTtl(ttl);
    if (playTokens === undefined)
      throw forbidden("This gateway signs no play tokens: ask for playAuth.");
    const read = await loaders.videoDetail.load({ VideoId: id });
    checkPlayable(read.Video, playTokens.appId);
    const { token, expiresAtMs } = await playTokens.sign(vod, {
      videoId: read.Video.VideoId,
      ttlSeconds: ttl,
      formats: writeList(playFormat, formats, "formats")?.join(","),
      streamType: writeList(streamType, streamTypes, "streamTypes")?.join(","),
    });
    return {
      token,
      expiresAt: new Date(expiresAtMs),
      expiresInSeconds: ttl,
      requestId: read.RequestId,
    };
  }
}

/** With what the audit reads, which is not in the schema. */
interface AuditedToken extends PlayToken {
  readonly requestId: string;
}

/** @throws GraphQLError `BAD_USER_INPUT` */
function checkTtl(seconds: number): void {
  if (seconds < TTL_MIN_SECONDS || seconds > TTL_MAX_SECONDS)
    throw badUserInput(
      `ttl is ${seconds}; it is ${TTL_MIN_SECONDS} to ${TTL_MAX_SECONDS} seconds.`,
    );
}

/** @throws GraphQLError `CONFLICT`, `FORBIDDEN` */
function checkPlayable(
  { Status: status, AuditStatus: audit, AppId: appId }: PlayRecord,
  keyAppId: string,
): void {
  if (appId !== keyAppId)
    throw forbidden(
      `Play tokens are signed for videos of ${keyAppId} alone: ask for playAuth.`,
    );
  if (audit === "Blocked" || status === "Blocked")
    throw conflict("The review has blocked this video.");
  if (status !== "Normal") throw conflict("The video is not playable yet.");
}
