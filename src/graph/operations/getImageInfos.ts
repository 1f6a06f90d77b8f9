import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { FREE, LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadImage } from "../loaders/loadOne.js";
import { checkIdCount, checkId } from "../rules/idRules.js";
import { Image } from "../types/Image.js";
import { gathered, vendorCall } from "../vendorCall.js";

@Resolver()
export class GetImageInfosResolver {
  @Cost(FREE)
  @ListSize({ perEntry: { ids: 1 } })
  @RequiresScope("vod:read")
  @Query(() => [Image], {
    nullable: "items",
    description:
      "Images in the order of `ids`, at most 100. An id that fails is null, with its error at its own place. " +
      vendorCall(operations.getImageInfos, gathered(20)),
  })
  images(
    @Ctx() context: GatewayContext,
    @Cost(LOOK_UP)
    @Arg("ids", () => [ID], { description: "The images' ids, at most 100." })
    ids: readonly string[],
  ): readonly Promise<Image>[] {
    checkIdCount(ids, "ids");
    return ids.map(async (id, index) =>
      loadImage(checkId(id, `ids[${index}]`), context),
    );
  }
}
