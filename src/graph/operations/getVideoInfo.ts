import { Ctx, FieldResolver, Resolver, Root, ID } from "type-graphql";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost, SharesCall } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { Video } from "../types/Video.js";
import { readOptional, wireEnum, type ValueOf } from "../types/wireEnum.js";
import { callOf, ownCall } from "../vendorCall.js";

export const auditStatus = wireEnum(
  "AuditStatus",
  "What a manual review decided.",
  {
    INIT: { wire: "Init", means: "There was none yet." },
    NORMAL: { wire: "Normal", means: "Passed." },
    BLOCKED: { wire: "Blocked", means: "Blocked." },
  },
);
export type AuditStatus = ValueOf<typeof auditStatus>;

/** What both are answered by. */
const DETAIL = operations.getVideoInfo.action;

const COSTS = callOf(
  operations.getVideoInfo,
  ownCall("per video (shared by `auditStatus` and `regionId`)"),
);

/** The two facts that the batched read does not return. */
@Resolver(() => Video)
export class GetVideoInfoResolver {
  @Cost(1)
  @SharesCall(DETAIL)
  @RequiresScope("vod:read")
  @FieldResolver(() => auditStatus.type, {
    nullable: true,
    description: `What a manual review decided. ${COSTS}`,
  })
  async auditStatus(
    @Ctx() { loaders, logger }: GatewayContext,
    @Root() { id }: Video,
  ): Promise<AuditStatus | undefined> {
    const { Video: record } = await loaders.videoDetail.load({ VideoId: id });
    return readOptional(auditStatus, record.AuditStatus, logger);
  }

  @Cost(1)
  @SharesCall(DETAIL)
  @RequiresScope("vod:read")
  @FieldResolver(() => ID, {
    nullable: true,
    description: `The storage region. ${COSTS}`,
  })
  async regionId(
    @Ctx() { loaders }: GatewayContext,
    @Root() { id }: Video,
  ): Promise<string | undefined> {
    const { Video: record } = await loaders.videoDetail.load({ VideoId: id });
    return record.RegionId;
  }
}
