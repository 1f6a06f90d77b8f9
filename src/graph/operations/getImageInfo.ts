import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { foundImage, operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { FREE, LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadImage } from "../loaders/loadOne.js";
import { checkId } from "../rules/idRules.js";
import { Image } from "../types/Image.js";
import { UrlArgs, toUrlOptions } from "../types/UrlArgs.js";
import { readUrl } from "../types/wireValues.js";
import { vendorCall } from "../vendorCall.js";
import { CreateImageUploadPayload } from "./createUploadImage.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

const COSTS = vendorCall(operations.getImageInfo, {
  as: (action) =>
    `A lone image of a request is read with ${action}, several are gathered into GetImageInfos of 20`,
});

@Resolver()
export class GetImageInfoResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @Query(() => Image, {
    nullable: true,
    description: `One image. An unknown id gives null, with a NOT_FOUND error at this path. ${COSTS}`,
  })
  async image(
    @Ctx() context: GatewayContext,
    @Arg("id", () => ID, { description: "The image's id." }) id: string,
  ): Promise<Image> {
    return loadImage(checkId(id, "id"), context);
  }
}

@Resolver(() => CreateImageUploadPayload)
export class CreatedImageResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Image, {
    nullable: true,
    description: `The new image. ${COSTS}`,
  })
  async image(
    @Ctx() context: GatewayContext,
    @Root() { imageId }: CreateImageUploadPayload,
  ): Promise<Image> {
    return loadImage(imageId, context);
  }
}

@Resolver(() => Image)
export class ImageUrlResolver {
  // Its arguments cost: see `UrlArgs`.
  @Cost(FREE)
  @RequiresScope("vod:read")
  @LoadedByPages()
  @FieldResolver(() => GraphQLURL, {
    nullable: true,
    description:
      "Where the image can be fetched. May be signed: keep it out of logs. Without arguments it comes with the image; with them the image is read once more, gathered with those whose arguments are the same.",
  })
  async url(
    @Ctx() { loaders }: GatewayContext,
    @Root() { id, url }: Image,
    @Args(() => UrlArgs) args: UrlArgs,
  ): Promise<URL | undefined> {
    const urls = toUrlOptions(args);
    if (urls === undefined) return url;
    const lookUp = await loaders.image.load({ id, ...urls });
    return readUrl(foundImage(lookUp).URL);
  }
}
