import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import type { Logger } from "../../base/logger.js";
import { operations, type UrlUploadCancellation } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { eachResult } from "../audit/eachResult.js";
import { Cost } from "../cost/Cost.js";
import { FREE, OWNED_ITEM, OWNED_URL } from "../cost/weights.js";
import { endEach, type Ended } from "../batches/endEach.js";
import { namedOutcomes } from "../batches/namedOutcomes.js";
import { requestIdOf } from "../batches/videoWriteResult.js";
import { BatchPayload, BatchResult } from "../batches/BatchResult.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { cancelOwn, cancelOwnOf } from "../ownership/cancelOwn.js";
import { checkCount } from "../rules/checkCount.js";
import { checkId } from "../rules/idRules.js";
import {
  chooseUrlUploads,
  onlyOnce,
  type UrlUploadChoice,
} from "../rules/urlUploadRules.js";
import { ItemError, toItemError } from "../types/ItemError.js";
import { vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";

/** What one `cancelUrlUploads` takes at most: what one `createUrlUploads` makes. */
const ITEMS_MAX = 20;

const outcome = namedOutcomes(
  "CancelUrlUploadOutcome",
  "How one cancellation of a batch ended.",
  {
    CANCELLED:
      "It is gone: by this call, or by an attempt of it whose answer was lost.",
    MISSING: "There is no such job.",
    NOT_CANCELLABLE: "It is there, and does not wait any more.",
    FAILED: "The item breaks a rule, or VOD could not be asked: see `error`.",
  },
);
type Outcome = keyof typeof outcome;

const OUTCOMES: Readonly<Record<UrlUploadCancellation["outcome"], Outcome>> = {
  cancelled: "CANCELLED",
  missing: "MISSING",
  running: "NOT_CANCELLABLE",
};

@InputType({
  description:
    "The jobs to cancel. Takes exactly one of the two lists, at most 20 entries.",
})
export class CancelUrlUploadsInput {
  @Cost(OWNED_ITEM)
  @Field(() => [ID], { nullable: true, description: "The jobs' ids." })
  readonly jobIds?: readonly string[] | null;

  @Cost(OWNED_URL)
  @Field(() => [GraphQLURL], {
    nullable: true,
    description: "URLs as they were submitted: all their jobs that wait.",
  })
  readonly sourceUrls?: readonly URL[] | null;
}

@ObjectType({ description: "What became of one cancellation." })
export class CancelUrlUploadResult extends BatchResult {
  @Field(() => ID, {
    nullable: true,
    description: "The job, when the input names it so.",
  })
  readonly jobId?: string | undefined;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: "The URL, when the input names it so.",
  })
  readonly sourceUrl?: URL | undefined;

  @Field(() => outcome, { description: "How the cancellation ended." })
  readonly outcome!: Outcome;

  @Field(() => [ID], {
    description:
      "The jobs that were cancelled: several for a URL that was submitted more than once.",
  })
  readonly cancelledJobIds!: readonly string[];

  @Field(() => ItemError, {
    nullable: true,
    description: "What went wrong, when it FAILED.",
  })
  readonly error?: ItemError | undefined;
}

@ObjectType({ description: "What became of each cancellation of a batch." })
export class CancelUrlUploadsPayload extends BatchPayload {
  @Field(() => [CancelUrlUploadResult], {
    description: "One per job id or URL, in the order of the input.",
  })
  readonly results!: readonly CancelUrlUploadResult[];
}

@Resolver()
export class CancelUrlUploadJobsResolver {
  @Cost(FREE)
  @Audited<{ input: CancelUrlUploadsInput }, CancelUrlUploadsPayload>({
    success: "done",
    asked: ({ input }) => (input.jobIds ?? []).map((jobId) => ({ jobId })),
    ends: eachResult("CANCELLED", ({ jobId, cancelledJobIds }) =>
      jobId === undefined
        ? cancelledJobIds.map((id) => ({ jobId: id }))
        : [{ jobId }],
    ),
  })
  @RequiresScope("vod:edit")
  @Mutation(() => CancelUrlUploadsPayload, {
    nullable: true,
    description:
      "Cancels jobs that still wait (PENDING); each succeeds or fails by itself. Safe to repeat. " +
      "Without `vod:admin` for jobs that one submitted oneself alone: others count as missing, GetURLUploadInfos is called to tell them apart, and of a URL 10 jobs are cancelled at a time. " +
      vendorCall(operations.cancelUrlUploadJobs, {
        more: ": once per 10 job ids, or once per URL",
        codesIn: "results",
      }),
  })
  async cancelUrlUploads(
    @Ctx() context: GatewayContext,
    @Arg("input", () => CancelUrlUploadsInput, { description: "The jobs." })
    { jobIds, sourceUrls }: CancelUrlUploadsInput,
  ): Promise<CancelUrlUploadsPayload> {
    const choice = chooseUrlUploads(jobIds, sourceUrls);
    forgetReads(context.loaders);
    const ends = await cancel(choice, context);
    forgetReads(context.loaders);
    return {
      requestId: requestIdOf(ends, context.requestId),
      results: ends.map((end, index) => ({
        jobId: jobIds?.[index],
        sourceUrl: sourceUrls?.[index],
        ...resultOf(end, context.logger),
      })),
    };
  }
}

async function cancel(
  choice: UrlUploadChoice,
  context: GatewayContext,
): Promise<readonly Ended<UrlUploadCancellation>[]> {
  if (choice.by === "url") {
    checkCount(choice.urls, ITEMS_MAX, "sourceUrls");
    const checkOnce = onlyOnce((index) => `sourceUrls[${index}]`);
    const check = (url: URL, index: number): URL => {
      checkOnce(url.href, index);
      return url;
    };
    return endEach(choice.urls, check, (urls) => cancelOwnOf(urls, context));
  }
  checkCount(choice.ids, ITEMS_MAX, "jobIds");
  const checkOnce = onlyOnce((index) => `jobIds[${index}]`);
  const check = (id: string, index: number): string => {
    checkOnce(id, index);
    return checkId(id, `jobIds[${index}]`);
  };
  return endEach(choice.ids, check, (ids) => cancelOwn(ids, context));
}

function resultOf(
  end: Ended<UrlUploadCancellation>,
  logger: Logger,
): Omit<CancelUrlUploadResult, "jobId" | "sourceUrl"> {
  return end instanceof Error
    ? {
        outcome: "FAILED",
        cancelledJobIds: [],
        error: toItemError(end, logger),
        end,
      }
    : { outcome: OUTCOMES[end.outcome], cancelledJobIds: end.jobIds, end };
}
