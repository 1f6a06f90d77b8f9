import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { Logger } from "../../base/logger.js";
import {
  createUrlUploads,
  operations,
  URL_UPLOADS_PER_CREATE,
  type NewUrlUpload,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { eachResult } from "../audit/eachResult.js";
import { Cost } from "../cost/Cost.js";
import { ListSize } from "../cost/ListSize.js";
import { FREE, LOOK_UP } from "../cost/weights.js";
import { endEach, type Ended } from "../batches/endEach.js";
import { namedOutcomes } from "../batches/namedOutcomes.js";
import { requestIdOf } from "../batches/videoWriteResult.js";
import { BatchPayload, BatchResult } from "../batches/BatchResult.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { loadUrlUpload } from "../loaders/loadOne.js";
import { checkCount } from "../rules/checkCount.js";
import {
  CreateUrlUploadsInput,
  checkUrlUploadItem,
  checkUrlUploadSetup,
  toUploadMetadata,
  toUrlUploadSetup,
  type UrlUploadItemInput,
} from "../types/CreateUrlUploadsInput.js";
import { ItemError, toItemError } from "../types/ItemError.js";
import { UrlUpload } from "../types/UrlUpload.js";
import { callOf, figureOf, gathered, vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";

const outcome = namedOutcomes(
  "CreateUrlUploadOutcome",
  "How the submission of one URL of a batch ended.",
  {
    CREATED: "The job is queued.",
    FAILED: "There is no job, unless `error` says that this is not known.",
  },
);

@ObjectType({ description: "What became of one URL of a batch." })
export class CreateUrlUploadResult extends BatchResult {
  @Field(() => GraphQLURL, { description: "The URL, as the input names it." })
  readonly sourceUrl!: URL;

  @Field(() => outcome, { description: "How the submission ended." })
  readonly outcome!: keyof typeof outcome;

  @Field(() => ID, { nullable: true, description: "The job that was queued." })
  readonly jobId?: string | undefined;

  @Field(() => ItemError, { nullable: true, description: "Why there is none." })
  readonly error?: ItemError | undefined;
}

@ObjectType({ description: "What became of each URL of a batch." })
export class CreateUrlUploadsPayload extends BatchPayload {
  @Field(() => [CreateUrlUploadResult], {
    description: "One per item, in the order of the input.",
  })
  readonly results!: readonly CreateUrlUploadResult[];
}

@Resolver(() => CreateUrlUploadResult)
export class UploadMediaByURLResolver {
  @Cost(FREE)
  @ListSize({
    perEntry: { "input.items": 1 },
    assumed: URL_UPLOADS_PER_CREATE,
    of: "results",
  })
  @Audited<unknown, CreateUrlUploadsPayload>({
    success: "done",
    asked: () => [],
    ends: eachResult("CREATED", ({ jobId }) => [{ jobId }]),
  })
  @RequiresScope("vod:upload")
  @Mutation(() => CreateUrlUploadsPayload, {
    nullable: true,
    description:
      "Queues jobs that pull files from URLs, up to 20; each succeeds or fails by itself, and each makes a new video of the caller's own, also for a URL that was submitted before. An answer that is lost on the way is recovered: no file is pulled twice, and you hold the ids of the jobs. " +
      vendorCall(operations.uploadMediaByURL, {
        more: `: once, again for URLs that are there twice, and again in parts when it is refused for one of them. Recovery calls GetURLUploadInfos, ${figureOf(operations.getURLUploadInfos)}`,
        codesIn: "results",
      }),
  })
  async createUrlUploads(
    @Ctx() { vod, loaders, logger, requestId, principal }: GatewayContext,
    @Arg("input", () => CreateUrlUploadsInput, {
      description: "The URLs, and what to make of them.",
    })
    input: CreateUrlUploadsInput,
  ): Promise<CreateUrlUploadsPayload> {
    const { items } = input;
    checkCount(items, URL_UPLOADS_PER_CREATE, "input.items");
    checkUrlUploadSetup(input);
    const ends = await endEach(
      items,
      (item, index) => {
        checkUrlUploadItem(item, `input.items[${index}]`);
        return toUploadMetadata(item);
      },
      (fit) =>
        createUrlUploads(vod, fit, () =>
          toUrlUploadSetup(input, principal.owner),
        ),
    );
    forgetReads(loaders);
    return {
      requestId: requestIdOf(ends, requestId),
      results: ends.map((end, index) => ({
        sourceUrl: (items[index] as UrlUploadItemInput).sourceUrl,
        ...resultOf(end, logger),
      })),
    };
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => UrlUpload, {
    nullable: true,
    description:
      "The job as it stands; null when there is none. " +
      callOf(operations.getURLUploadInfos, gathered(10)),
  })
  async upload(
    @Ctx() context: GatewayContext,
    @Root() { jobId }: CreateUrlUploadResult,
  ): Promise<UrlUpload | null> {
    return jobId === undefined ? null : loadUrlUpload(jobId, context);
  }
}

function resultOf(
  end: Ended<NewUrlUpload>,
  logger: Logger,
): Omit<CreateUrlUploadResult, "sourceUrl"> {
  return end instanceof Error
    ? { outcome: "FAILED", error: toItemError(end, logger), end }
    : { outcome: "CREATED", jobId: end.jobId, end };
}
