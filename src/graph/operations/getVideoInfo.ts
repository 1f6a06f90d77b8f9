import { Ctx, FieldResolver, Resolver, Root, ID } from "type-graphql";
import type { GatewayContext } from "../GatewayContext.js";
import { auditStatus } from "../types/AuditStatus.js";
import type { AuditStatus } from "../types/AuditStatus.js";
import { Video } from "../types/Video.js";
import { readOptional } from "../types/wireEnum.js";

const COSTS =
  "A GetVideoInfo call of its own per video (shared by `auditStatus` and `regionId`), 100 calls per second.";

/** The two facts that the batched read does not return. */
@Resolver(() => Video)
export class GetVideoInfoResolver {
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
