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
import { foundAttachedMedia, operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { FREE, LOOK_UP } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadAttachedMedia } from "../loaders/loadOne.js";
import { checkIdCount, checkId } from "../rules/idRules.js";
import { AttachedMedia } from "../types/AttachedMedia.js";
import { UrlArgs, toUrlOptions } from "../types/UrlArgs.js";
import { readUrl } from "../types/wireValues.js";
import { gathered, vendorCall } from "../vendorCall.js";
import { CreateAttachedMediaUploadPayload } from "./createUploadAttachedMedia.js";
import { GraphQLURL } from "../scalars/Url.js";
import { LoadedByPages } from "../secureUrls.js";

const COSTS = vendorCall(
  operations.getAttachedMediaInfo,
  gathered(
    20,
    ". An unknown id is NOT_FOUND, for which the vendor has no code",
  ),
);

@Resolver()
export class GetAttachedMediaInfoResolver {
  @Cost(FREE)
  @ListSize({ perEntry: { ids: 1 } })
  @RequiresScope("vod:read")
  @Query(() => [AttachedMedia], {
    nullable: "items",
    description: `Attached media in the order of \`ids\`, at most 100. An id that fails is null, with its error at its own place. ${COSTS}`,
  })
  attachedMedia(
    @Ctx() context: GatewayContext,
    @Cost(LOOK_UP)
    @Arg("ids", () => [ID], {
      description: "The ids of the attached media, at most 100.",
    })
    ids: readonly string[],
  ): readonly Promise<AttachedMedia>[] {
    checkIdCount(ids, "ids");
    return ids.map(async (id, index) =>
      loadAttachedMedia(checkId(id, `ids[${index}]`), context),
    );
  }
}

@Resolver(() => CreateAttachedMediaUploadPayload)
export class CreatedAttachedMediaResolver {
  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => AttachedMedia, {
    nullable: true,
    description: `The new attached media. ${COSTS}`,
  })
  async attachedMedia(
    @Ctx() context: GatewayContext,
    @Root() { mediaId }: CreateAttachedMediaUploadPayload,
  ): Promise<AttachedMedia> {
    return loadAttachedMedia(mediaId, context);
  }
}

@Resolver(() => AttachedMedia)
export class AttachedMediaUrlResolver {
  // Its arguments cost: see `UrlArgs`.
  @Cost(FREE)
  @RequiresScope("vod:read")
  @LoadedByPages()
  @FieldResolver(() => GraphQLURL, {
    nullable: true,
    description:
      "Where the file can be fetched. May be signed: keep it out of logs. Without arguments it comes with the record; with them the record is read once more, gathered with those whose arguments are the same.",
  })
  async url(
    @Ctx() { loaders }: GatewayContext,
    @Root() { id, url }: AttachedMedia,
    @Args(() => UrlArgs) args: UrlArgs,
  ): Promise<URL | undefined> {
    const urls = toUrlOptions(args);
    if (urls === undefined) return url;
    const lookUp = await loaders.attachedMedia.load({ id, ...urls });
    return readUrl(foundAttachedMedia(lookUp).URL);
  }
}
