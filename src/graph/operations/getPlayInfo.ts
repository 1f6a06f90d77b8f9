import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  operations,
  type PlayConfig,
  type RequestOf,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import { badUserInput } from "../errors/refusals.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkAuthTimeout } from "../rules/authTimeoutRule.js";
import { isGiven } from "../rules/isGiven.js";
import { definition } from "../types/Definition.js";
import {
  encryptType,
  streamType,
  outputType,
  playFormat,
} from "../types/streamEnums.js";
import type { PlayConfigInput } from "../types/PlayConfigInput.js";
import { Playback, toPlayback } from "../types/Playback.js";
import { PlaybackArgs } from "../types/PlaybackArgs.js";
import type { ReAuthInput } from "../types/ReAuthInput.js";
import { storageClass } from "../types/StorageClass.js";
import { Video } from "../types/Video.js";
import { writeList, writeOptional } from "../types/wireEnum.js";
import { vendorCall } from "../vendorCall.js";
import { ownCallOrBatch, gatheredStreams } from "./batchGetMediaInfos.js";

/** 7 days: the vendor's limit for URLs of its own buckets. (36 hours for the account's; we cannot tell.) */
const STORAGE_URL_MAX_SECONDS = 604_800;
const TRACE_MAX_CHARACTERS = 1024;

@Resolver(() => Video)
export class GetPlayInfoResolver {
  @Cost(1)
  @RequiresScope("vod:read")
  @FieldResolver(() => Playback, {
    nullable: true,
    description:
      "Where to play it from. Null, with a CONFLICT error at this path, while it is not playable. " +
      vendorCall(
        operations.getPlayInfo,
        ownCallOrBatch("when no argument is given"),
      ),
  })
  async playback(
    @Ctx() context: GatewayContext,
    @Root() { id }: Video,
    @Args(() => PlaybackArgs) args: PlaybackArgs,
  ): Promise<Playback> {
    checkArgs(args);
    const { loaders, logger } = context;
    const request = toRequest(id, args);
    const streams = isPlain(request)
      ? await gatheredStreams(id, context)
      : undefined;
    return toPlayback(
      streams ?? (await loaders.playback.load(request)),
      logger,
    );
  }
}

/** Whether it asks for nothing but what a batch tells. */
function isPlain(request: RequestOf<"getPlayInfo">): boolean {
  return Object.entries(request).every(
    ([name, value]) => name === "VideoId" || value === undefined,
  );
}

/** @throws GraphQLError `BAD_USER_INPUT` naming the argument and the rule */
function checkArgs({
  outputType: output,
  authTimeout,
  playConfig,
  withDanmu,
  watermark,
}: PlaybackArgs): void {
  if (isGiven(authTimeout)) {
    checkAuthTimeout(authTimeout, output, STORAGE_URL_MAX_SECONDS);
  }
  const previewTime = playConfig?.previewTime;
  if (isGiven(previewTime) && previewTime < 1) {
    throw badUserInput(
      `playConfig.previewTime is ${previewTime}; it is 1 second at least.`,
    );
  }
  if (withDanmu === true && output === "OSS") {
    throw badUserInput("withDanmu does not go with outputType OSS.");
  }
  const traceLength = Array.from(watermark?.trace ?? "").length;
  if (traceLength > TRACE_MAX_CHARACTERS) {
    throw badUserInput(
      `watermark.trace has ${traceLength} characters; ${TRACE_MAX_CHARACTERS} are allowed.`,
    );
  }
}

function toRequest(id: string, args: PlaybackArgs): RequestOf<"getPlayInfo"> {
  return { VideoId: id, ...selectionOf(args), ...deliveryOf(args) };
}

/** Which streams. */
function selectionOf({
  formats,
  definitions,
  streamTypes,
  resultType,
  codecName,
}: PlaybackArgs): Omit<RequestOf<"getPlayInfo">, "VideoId"> {
  return {
    Formats: writeList(playFormat, formats, "formats"),
    Definition: writeList(definition, definitions, "definitions"),
    StreamType: writeList(streamType, streamTypes, "streamTypes"),
    ResultType: resultType ?? undefined,
    CodecName: codecName ?? undefined,
  };
}

/** How their URLs are to work. */
function deliveryOf({
  outputType: output,
  authTimeout,
  playConfig,
  reAuth,
  withDanmu,
  watermark,
}: PlaybackArgs): Omit<RequestOf<"getPlayInfo">, "VideoId"> {
  return {
    OutputType: writeOptional(outputType, output, "outputType"),
    AuthTimeout: authTimeout ?? undefined,
    PlayConfig: isGiven(playConfig) ? toPlayConfig(playConfig) : undefined,
    ReAuthInfo: isGiven(reAuth) ? toReAuthInfo(reAuth) : undefined,
    AdditionType: withDanmu === true ? "danmu" : undefined,
    DigitalWatermarkType: watermark?.type,
    Trace: watermark?.trace ?? undefined,
  };
}

function toReAuthInfo({
  uid,
  rand,
}: ReAuthInput): RequestOf<"getPlayInfo">["ReAuthInfo"] {
  return { uid: uid ?? undefined, rand: rand ?? undefined };
}

function toPlayConfig(input: PlayConfigInput): PlayConfig {
  return {
    PlayDomain: input.playDomain ?? undefined,
    XForwardedFor: input.forwardedFor ?? undefined,
    PreviewTime: isGiven(input.previewTime)
      ? String(input.previewTime)
      : undefined,
    MtsHlsUriToken: input.hlsUriToken ?? undefined,
    EncryptType: writeOptional(
      encryptType,
      input.encryptType,
      "playConfig.encryptType",
    ),
    StorageClass: writeOptional(
      storageClass,
      input.storageClass,
      "playConfig.storageClass",
    ),
  };
}
