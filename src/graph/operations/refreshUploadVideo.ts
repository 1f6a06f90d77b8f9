import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import { steadyNow } from "../../base/steadyNow.js";
import {
  clientError,
  operations,
  type ResponseOf,
  missingVideo,
  type VideoRecord,
} from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import type { AuditSubject } from "../audit/AuditRule.js";
import { NEVER_CACHED } from "../cacheControl.js";
import { Cost } from "../cost/Cost.js";
import { OWNED_WRITE } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { writesToAll } from "../ownership/asWriterSees.js";
import {
  NO_REGISTERED_FILES,
  expectOwnUpload,
} from "../ownership/expectOwnUpload.js";
import { loadOwnVideo } from "../ownership/loadOwnVideo.js";
import { OWNERS_ONLY } from "../ownership/ownersOnly.js";
import { chooseVideo, type VideoChoice } from "../rules/idRules.js";
import { CREDENTIAL } from "../tags.js";
import {
  UploadCredential,
  toUploadCredential,
} from "../types/UploadCredential.js";
import { vendorCall } from "../vendorCall.js";

@Directive(NEVER_CACHED)
@ObjectType({
  implements: UploadCredential,
  description:
    "A new credential for an upload that goes on, or for another source file.",
})
export class RefreshUploadPayload extends UploadCredential {
  @Field(() => ID, {
    description: "The video whose file the credential is for.",
  })
  readonly videoId!: string;
}

@Resolver()
export class RefreshUploadVideoResolver {
  @Directive(CREDENTIAL)
  @Cost(OWNED_WRITE)
  @Audited<AuditSubject, RefreshUploadPayload>({
    success: "granted",
    asked: ({ videoId, referenceId }) => [{ videoId, referenceId }],
    ends: (end) => [{ subject: { videoId: end.videoId }, end }],
  })
  @RequiresScope("vod:upload")
  @Mutation(() => RefreshUploadPayload, {
    nullable: true,
    description:
      "Issues a new credential for the file of an existing video: to go on with an upload that outlived its 3,000 seconds, or to overwrite the source of a finished video (same id; transcoding may run again). The vendor's pages differ on whether a video can be overwritten, and its support says that it cannot: to replace a film create another video, and pass `onlyWhileUploading` wherever an upload is to go on. Takes exactly one of the two ids. " +
      OWNERS_ONLY +
      NO_REGISTERED_FILES +
      vendorCall(operations.refreshUploadVideo),
  })
  async refreshUpload(
    @Ctx() context: GatewayContext,
    @Arg("videoId", () => ID, {
      nullable: true,
      description: "The video's id.",
    })
    videoId: string | null,
    @Arg("referenceId", () => ID, {
      nullable: true,
      description:
        "The id that the video's creator chose: 6 to 64 letters, digits, `-` and `_`.",
    })
    referenceId: string | null,
    @Arg("onlyWhileUploading", () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        "Refuse with CONFLICT once the source file has arrived, so that nothing is overwritten. Reads the video first: one more call.",
    })
    onlyWhileUploading: boolean | null,
  ): Promise<RefreshUploadPayload> {
    const choice = chooseVideo(videoId, referenceId);
    forgetReads(context.loaders);
    if (onlyWhileUploading === true) await expectUploading(choice, context);
    return refresh(choice, context);
  }
}

async function refresh(
  choice: VideoChoice,
  context: GatewayContext,
): Promise<RefreshUploadPayload> {
  const { clock, loaders, principal } = context;
  const nowMs = steadyNow(clock);
  const requestedAtMs = nowMs();
  const response = await onceOwn(
    expectOwnUpload(choice, context),
    callRefresh(choice, context),
  );
  // An owner's record was read with the refresh, which changes nothing of it: enough for `video`.
  if (writesToAll(principal)) loaders.videoById.clear(response.VideoId);
  return {
    ...toUploadCredential(response, requestedAtMs, nowMs()),
    videoId: response.VideoId,
  };
}

function callRefresh(
  { kind, id }: VideoChoice,
  { vod }: GatewayContext,
): Promise<ResponseOf<"refreshUploadVideo">> {
  const request = kind === "VideoId" ? { VideoId: id } : { ReferenceId: id };
  return vod.call(operations.refreshUploadVideo, request);
}

/** @throws VodError `VodClient.SourceArrived`, or what the read says */
async function expectUploading(
  choice: VideoChoice,
  context: GatewayContext,
): Promise<void> {
  const { Status } = await loadOwnVideo(choice, context);
  if (Status !== "Uploading" && Status !== "UploadFail") {
    throw clientError(
      "VodClient.SourceArrived",
      operations.refreshUploadVideo.action,
    );
  }
}

/**
 * Withholds a grant until it is known whose the video is. Both are asked for at once; what the record
 * says comes first, so that a stranger learns nothing of what VOD said about the grant.
 *
 * @param owned the caller's own video; `undefined` when they may write to all
 * @throws what fails the read, then what fails the grant; VodError `InvalidVideo.NotFound` when the two
 *   are for different videos, since a reference id can pass from a deleted video to another
 */
async function onceOwn<Grant extends Pick<VideoRecord, "VideoId">>(
  owned: Promise<VideoRecord | undefined>,
  granted: Promise<Grant>,
): Promise<Grant> {
  const [whose, grant] = await Promise.allSettled([owned, granted]);
  if (whose.status === "rejected") throw whose.reason;
  if (grant.status === "rejected") throw grant.reason;
  const isAnother = whose.value?.VideoId !== grant.value.VideoId;
  if (whose.value !== undefined && isAnother) throw missingVideo(undefined);
  return grant.value;
}
