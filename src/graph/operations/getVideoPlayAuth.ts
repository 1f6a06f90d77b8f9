import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  Int,
  Resolver,
  Root,
} from "type-graphql";
import { steadyNow } from "../../base/steadyNow.js";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { Cost } from "../cost/Cost.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { CREDENTIAL } from "../tags.js";
import { PlayCredential, toPlayCredential } from "../types/PlayCredential.js";
import { Video } from "../types/Video.js";
import { ownCall, vendorCall } from "../vendorCall.js";

const TTL_MIN_SECONDS = 100;
const TTL_MAX_SECONDS = 3000;

@Resolver(() => Video)
export class GetVideoPlayAuthResolver {
  @Directive(CREDENTIAL)
  @Cost(1)
  @Audited<unknown, PlayCredential, Video>({
    success: "granted",
    asked: (_, { id: videoId }) => [{ videoId }],
  })
  @RequiresScope("vod:read")
  @FieldResolver(() => PlayCredential, {
    nullable: true,
    description:
      "A credential for the vendor's player, which finds the streams by itself. Null, with a CONFLICT error at this path, while the video is not playable. " +
      vendorCall(operations.getVideoPlayAuth, ownCall("per video and `ttl`")),
  })
  async playAuth(
    @Ctx() { loaders, clock }: GatewayContext,
    @Root() { id }: Video,
    @Arg("ttl", () => Int, {
      defaultValue: TTL_MIN_SECONDS,
      description: "How long it is to be good, in seconds: 100 to 3,000.",
    })
    ttlSeconds: number,
  ): Promise<PlayCredential> {
    checkTtl(ttlSeconds);
    const nowMs = steadyNow(clock);
    const requestedAtMs = nowMs();
    const response = await loaders.playAuth.load({
      VideoId: id,
      AuthInfoTimeout: ttlSeconds,
    });
    return toPlayCredential(response, {
      requestedAtMs,
      ttlSeconds,
      nowMs: nowMs(),
    });
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` */
function checkTtl(seconds: number): void {
  if (seconds < TTL_MIN_SECONDS || seconds > TTL_MAX_SECONDS) {
    throw badUserInput(
      `ttl is ${seconds}; it is ${TTL_MIN_SECONDS} to ${TTL_MAX_SECONDS} seconds.`,
    );
  }
}
