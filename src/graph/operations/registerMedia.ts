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
  operations,
  registerFiles,
  REGISTRATIONS_PER_CALL,
  type Registration,
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
import { loadVideo } from "../loaders/loadOne.js";
import { checkOpenPlace } from "../ownership/checkOpenPlace.js";
import { checkCount } from "../rules/checkCount.js";
import { onlyOnce } from "../rules/urlUploadRules.js";
import { ItemError, toItemError } from "../types/ItemError.js";
import {
  RegisterMediaInput,
  checkRegisterItem,
  toRegisterMetadata,
  type RegisterMediaItemInput,
} from "../types/RegisterMediaInput.js";
import { checkProcessing, toWireProcessing } from "../types/ProcessingInput.js";
import { Video } from "../types/Video.js";
import { callOf, gathered, vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";

const outcome = namedOutcomes(
  "RegisterMediaOutcome",
  "How the registration of one file of a batch ended.",
  {
    REGISTERED: "It has a record now.",
    KNOWN:
      "It had a record before: nothing changed. Also said when this call made the record and its first answer was lost.",
    FAILED: "There is no record, unless `error` says that this is not known.",
  },
);

@ObjectType({ description: "What became of one file of a batch." })
export class RegisterMediaResult extends BatchResult {
  @Field(() => GraphQLURL, { description: "The file, as the input names it." })
  readonly fileUrl!: URL;

  @Field(() => outcome, { description: "How the registration ended." })
  readonly outcome!: keyof typeof outcome;

  @Field(() => ID, { nullable: true, description: "The file's video." })
  readonly videoId?: string | undefined;

  @Field(() => ItemError, { nullable: true, description: "Why there is none." })
  readonly error?: ItemError | undefined;
}

@ObjectType({ description: "What became of each file of a batch." })
export class RegisterMediaPayload extends BatchPayload {
  @Field(() => [RegisterMediaResult], {
    description: "One per item, in the order of the input.",
  })
  readonly results!: readonly RegisterMediaResult[];
}

@Resolver(() => RegisterMediaResult)
export class RegisterMediaResolver {
  @Cost(FREE)
  @ListSize({
    perEntry: { "input.items": 1 },
    assumed: REGISTRATIONS_PER_CALL,
    of: "results",
  })
  @Audited<unknown, RegisterMediaPayload>({
    success: "done",
    asked: () => [],
    ends: eachResult("REGISTERED", ({ videoId }) => [{ videoId }]),
  })
  @RequiresScope("vod:upload")
  @Mutation(() => RegisterMediaPayload, {
    nullable: true,
    description:
      "Makes videos of files that lie in a bucket connected to VOD already, up to 10; each succeeds or fails by itself. A file has one record, ever: safe to repeat. Without `vod:admin` for files in the places that the operator has opened alone, by their plain https address without a query: others are FORBIDDEN, since they may be another's upload. What is REGISTERED is the caller's own to edit and delete, and not to write over; what is KNOWN stays whose it was. No event is sent for a registration. " +
      vendorCall(operations.registerMedia, {
        more: ": once per bucket, and again in parts when it is refused for one of the files",
        codesIn: "results",
      }),
  })
  async registerMedia(
    @Ctx() context: GatewayContext,
    @Arg("input", () => RegisterMediaInput, {
      description: "The files, and what to make of them.",
    })
    input: RegisterMediaInput,
  ): Promise<RegisterMediaPayload> {
    const { vod, loaders, logger, requestId, principal } = context;
    const { items } = input;
    const whose = { owner: principal.owner, reg: 1 } as const;
    checkCount(items, REGISTRATIONS_PER_CALL, "input.items");
    checkProcessing(input, "input");
    const checkOnce = onlyOnce((index) => `input.items[${index}].fileUrl`);
    const ends = await endEach(
      items,
      (item, index) => {
        checkRegisterItem(item, `input.items[${index}]`);
        checkOpenPlace(item.fileUrl, `input.items[${index}].fileUrl`, context);
        checkOnce(item.fileUrl.href, index);
        return toRegisterMetadata(item);
      },
      (fit) => registerFiles(vod, fit, () => toWireProcessing(input, whose)),
    );
    forgetReads(loaders);
    return {
      requestId: requestIdOf(ends, requestId),
      results: ends.map((end, index) => ({
        fileUrl: (items[index] as RegisterMediaItemInput).fileUrl,
        ...resultOf(end, logger),
      })),
    };
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description:
      "The file's video; null when there is none. " +
      callOf(operations.getVideoInfos, gathered(20)),
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() { videoId }: RegisterMediaResult,
  ): Promise<Video | null> {
    return videoId === undefined ? null : loadVideo(videoId, context);
  }
}

function resultOf(
  end: Ended<Registration>,
  logger: Logger,
): Omit<RegisterMediaResult, "fileUrl"> {
  if (end instanceof Error)
    return { outcome: "FAILED", error: toItemError(end, logger), end };
  return {
    outcome: end.isNew ? "REGISTERED" : "KNOWN",
    videoId: end.mediaId,
    end,
  };
}
