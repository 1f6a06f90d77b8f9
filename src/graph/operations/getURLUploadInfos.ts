import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { FREE, LOOK_UP } from "../cost/weights.js";
import { operations, URL_UPLOADS_PER_ANSWER } from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { loadUrlUpload, loadVideo } from "../loaders/loadOne.js";
import { checkIdCount, checkId } from "../rules/idRules.js";
import { chooseUrlUploads } from "../rules/urlUploadRules.js";
import { UrlUpload, toUrlUpload } from "../types/UrlUpload.js";
import { Video } from "../types/Video.js";
import { gathered, vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";

/** URLs that one `urlUploads` takes at most: two upstream calls, unless they were submitted very often. */
const URLS_MAX = 20;

@Resolver(() => UrlUpload)
export class GetURLUploadInfosResolver {
  @Cost(FREE)
  @ListSize({ perEntry: { jobIds: 1, sourceUrls: URL_UPLOADS_PER_ANSWER } })
  @RequiresScope("vod:read")
  @Query(() => [UrlUpload], {
    nullable: "items",
    description:
      "Jobs that pull files from URLs. Takes exactly one of the two lists. By `jobIds`: in their order, one that fails is null, with its error at its own place. By `sourceUrls`: all jobs of the last year, up to 100 per URL, in the order of the URLs; a URL that nobody submitted adds none. " +
      vendorCall(
        operations.getURLUploadInfos,
        gathered(10, ". An unknown job id is NOT_FOUND, without a vendor code"),
      ),
  })
  async urlUploads(
    @Ctx() context: GatewayContext,
    @Cost(LOOK_UP)
    @Arg("jobIds", () => [ID], {
      nullable: true,
      description: "The jobs' ids, at most 100.",
    })
    jobIds: readonly string[] | null,
    @Cost(LOOK_UP)
    @Arg("sourceUrls", () => [GraphQLURL], {
      nullable: true,
      description: "URLs as they were submitted, at most 20.",
    })
    sourceUrls: readonly URL[] | null,
  ): Promise<readonly (UrlUpload | Error)[]> {
    const choice = chooseUrlUploads(jobIds, sourceUrls);
    if (choice.by === "url") return jobsOf(choice.urls, context);
    checkIdCount(choice.ids, "jobIds");
    return jobsById(choice.ids, context);
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description:
      "The video that came of it, once it has succeeded. " +
      vendorCall(operations.getVideoInfos, gathered(20)),
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() { videoId }: UrlUpload,
  ): Promise<Video | null> {
    return videoId === undefined ? null : loadVideo(videoId, context);
  }
}

/**
 * All calls are waited for, so that the videos of their jobs are read together. An error in the list
 * stands at its own place.
 */
async function jobsById(
  ids: readonly string[],
  context: GatewayContext,
): Promise<readonly (UrlUpload | Error)[]> {
  const reads = await Promise.allSettled(
    ids.map(async (id, index) =>
      loadUrlUpload(checkId(id, `jobIds[${index}]`), context),
    ),
  );
  return reads.map((read) =>
    read.status === "fulfilled" ? read.value : (read.reason as Error),
  );
}

/** A URL whose read fails adds its error in place of its jobs. */
async function jobsOf(
  urls: readonly URL[],
  { loaders, logger }: GatewayContext,
): Promise<readonly (UrlUpload | Error)[]> {
  if (urls.length > URLS_MAX) {
    throw badUserInput(
      `sourceUrls has ${urls.length} entries; ${URLS_MAX} are allowed.`,
    );
  }
  const different = new Map(urls.map((url) => [url.href, url]));
  const found = await loaders.urlUploadsByUrl.loadMany([...different.values()]);
  return found.flatMap<UrlUpload | Error>((entry) =>
    entry instanceof Error
      ? [entry]
      : entry.records.map((record) => toUrlUpload(record, logger)),
  );
}
