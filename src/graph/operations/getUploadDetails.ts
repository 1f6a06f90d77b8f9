import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost, IsPart } from "../cost/Cost.js";
import { LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { UploadDetails, toUploadDetails } from "../types/UploadDetails.js";
import { Video } from "../types/Video.js";
import { gathered, vendorCall } from "../vendorCall.js";

@Resolver(() => Video)
export class GetUploadDetailsResolver {
  @Cost(LOOK_UP)
  @IsPart()
  @RequiresScope("vod:read")
  @FieldResolver(() => UploadDetails, {
    nullable: true,
    description:
      "How its upload stands; null when the vendor keeps nothing about it: it does so for uploads from its console and by its server SDKs alone. " +
      vendorCall(operations.getUploadDetails, gathered(20)),
  })
  async uploadDetails(
    @Ctx() { loaders, logger }: GatewayContext,
    @Root() { id, whose }: Video,
  ): Promise<UploadDetails | null> {
    const lookUp = await loaders.uploadDetails.load(id);
    return lookUp.found
      ? { ...toUploadDetails(lookUp.record, logger), whose }
      : null;
  }
}
