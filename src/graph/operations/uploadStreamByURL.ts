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
import { operations, readSourceUrl } from "../../vod/index.js";
import { missingScope } from "../access/missingScope.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { Cost } from "../cost/Cost.js";
import { LOOK_UP, OWNED_WRITE } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { loadUrlUpload, loadVideo } from "../loaders/loadOne.js";
import { expectOwnVideo } from "../ownership/loadOwnVideo.js";
import { OWNERS_ONLY } from "../ownership/ownersOnly.js";
import { isGiven } from "../rules/isGiven.js";
import {
  CreateStreamUploadInput,
  checkStreamUpload,
  toStreamRequest,
} from "../types/CreateStreamUploadInput.js";
import { UrlUpload } from "../types/UrlUpload.js";
import { Video } from "../types/Video.js";
import { callOf, gathered, vendorCall } from "../vendorCall.js";
import { GraphQLURL } from "../scalars/Url.js";

@ObjectType({
  description: "A job that pulls a stream and attaches it to a video.",
})
export class CreateStreamUploadPayload {
  @Field(() => ID, {
    description: "The vendor's RequestId: quote it in a support ticket.",
  })
  readonly requestId!: string;

  @Field(() => ID, { description: "The job that was queued." })
  readonly jobId!: string;

  @Field(() => ID, {
    description: "The video that the stream is to be attached to.",
  })
  readonly videoId!: string;

  @Field(() => GraphQLURL, {
    nullable: true,
    description: "Where the file will lie in the bucket: not signed.",
  })
  readonly fileUrl?: URL | undefined;
}

@Resolver(() => CreateStreamUploadPayload)
export class UploadStreamByURLResolver {
  @Cost(OWNED_WRITE)
  @Audited<{ input: CreateStreamUploadInput }, CreateStreamUploadPayload>({
    success: "done",
    asked: ({ input: { videoId } }) => [{ videoId }],
    ends: (end) => {
      const { videoId, jobId } = end;
      return [{ subject: { videoId, jobId }, end }];
    },
  })
  @RequiresScope("vod:upload")
  @Mutation(() => CreateStreamUploadPayload, {
    nullable: true,
    description:
      "Queues a job that pulls one transcoded stream from a URL and attaches it to a video. Never repeated by the gateway: when its answer is lost, look for the job with `urlUploads(sourceUrls)`. " +
      OWNERS_ONLY +
      vendorCall(operations.uploadStreamByURL),
  })
  async createStreamUpload(
    @Ctx() context: GatewayContext,
    @Arg("input", () => CreateStreamUploadInput, {
      description: "The stream and its video.",
    })
    input: CreateStreamUploadInput,
  ): Promise<CreateStreamUploadPayload> {
    checkStreamUpload(input);
    checkPlacement(input, context);
    const { vod, loaders, principal } = context;
    forgetReads(loaders);
    await expectOwnVideo({ kind: "VideoId", id: input.videoId }, context);
    const { RequestId, StreamJobId, FileURL } = await vod.call(
      operations.uploadStreamByURL,
      toStreamRequest(input, principal.owner),
    );
    forgetReads(loaders);
    return {
      requestId: RequestId,
      jobId: StreamJobId,
      videoId: input.videoId,
      fileUrl: readSourceUrl(FileURL),
    };
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => UrlUpload, {
    nullable: true,
    description:
      "The job as it stands. " +
      callOf(operations.getURLUploadInfos, gathered(10)),
  })
  async upload(
    @Ctx() context: GatewayContext,
    @Root() { jobId }: CreateStreamUploadPayload,
  ): Promise<UrlUpload> {
    return loadUrlUpload(jobId, context);
  }

  @Cost(LOOK_UP)
  @RequiresScope("vod:read")
  @FieldResolver(() => Video, {
    nullable: true,
    description: "The video. " + callOf(operations.getVideoInfos, gathered(20)),
  })
  async video(
    @Ctx() context: GatewayContext,
    @Root() { videoId }: CreateStreamUploadPayload,
  ): Promise<Video> {
    return loadVideo(videoId, context);
  }
}

/**
 * A place of the caller's choosing, overwritten if they say so, may be that of somebody else's file.
 *
 * @throws GraphQLError `FORBIDDEN`
 */
function checkPlacement(
  { placement }: CreateStreamUploadInput,
  context: GatewayContext,
): void {
  if (!isGiven(placement)) return;
  const refusal = missingScope(context, "vod:admin", "input.placement");
  if (refusal !== undefined) throw refusal;
}
