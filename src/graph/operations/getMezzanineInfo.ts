import type { GraphQLResolveInfo } from "graphql";
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  Resolver,
  Root,
} from "type-graphql";
import { operations, type RequestOf } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost, IsPart } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkAuthTimeout } from "../rules/authTimeoutRule.js";
import { isGiven } from "../rules/isGiven.js";
import { selects } from "../selects.js";
import { Mezzanine, toMezzanine } from "../types/Mezzanine.js";
import { outputType, type OutputType } from "../types/streamEnums.js";
import { Video } from "../types/Video.js";
import { writeOptional } from "../types/wireEnum.js";
import { vendorCall } from "../vendorCall.js";
import { ownCallOrBatch, gatheredSource } from "./batchGetMediaInfos.js";

/** 30 days: the vendor's limit for URLs of its own buckets. (36 hours for the account's; we cannot tell.) */
const STORAGE_URL_MAX_SECONDS = 2_592_000;

@ArgsType()
export class MezzanineArgs {
  @Field(() => outputType.type, {
    nullable: true,
    description: "Where `fileUrl` is to lead; CDN when absent.",
  })
  readonly outputType?: OutputType | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How long `fileUrl` is to work, in seconds; 3,600 when absent. With OSS at most 2,592,000 (30 days; the vendor allows 36 hours for a bucket of your own).",
  })
  readonly authTimeout?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Tell `videoStreams` and `audioStreams` too.",
  })
  readonly withStreams!: boolean;
}

@Resolver(() => Video)
export class GetMezzanineInfoResolver {
  @Cost(1)
  @IsPart()
  @RequiresScope("vod:read")
  @FieldResolver(() => Mezzanine, {
    nullable: true,
    description:
      "The source file. " +
      vendorCall(
        operations.getMezzanineInfo,
        ownCallOrBatch(
          "when `outputType` and `authTimeout` are absent, and neither `crc64`, `outputType` and `preprocessStatus` nor storage and restoration are selected",
        ),
      ),
  })
  async mezzanine(
    @Ctx() context: GatewayContext,
    @Root() { id, whose }: Video,
    @Args(() => MezzanineArgs) args: MezzanineArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Mezzanine> {
    const { loaders, logger } = context;
    const request = toRequest(id, args);
    const isTold = hasPlainUrl(request) && !selects(TOLD_ALONE, info);
    const record =
      (isTold ? await gatheredSource(id, context) : undefined) ??
      (await loaders.mezzanine.load(request)).Mezzanine;
    return { ...toMezzanine(record, args.withStreams, logger), whose };
  }
}

/** Fields that no batch tells. */
const TOLD_ALONE: ReadonlySet<string> = new Set([
  "crc64",
  "outputType",
  "preprocessStatus",
  "storageClass",
  "restoreStatus",
  "restoreExpiresAt",
] satisfies readonly (keyof Mezzanine)[]);

/** Whether the file's URL is asked for as a batch tells it. */
function hasPlainUrl({
  OutputType,
  AuthTimeout,
}: RequestOf<"getMezzanineInfo">): boolean {
  return OutputType === undefined && AuthTimeout === undefined;
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the argument and the rule */
function toRequest(
  id: string,
  { outputType: choice, authTimeout, withStreams }: MezzanineArgs,
): RequestOf<"getMezzanineInfo"> {
  if (isGiven(authTimeout)) {
    checkAuthTimeout(authTimeout, choice, STORAGE_URL_MAX_SECONDS);
  }
  return {
    VideoId: id,
    OutputType: writeOptional(outputType, choice, "outputType"),
    AuthTimeout: authTimeout ?? undefined,
    AdditionType: withStreams ? ["video", "audio"] : undefined,
  };
}
