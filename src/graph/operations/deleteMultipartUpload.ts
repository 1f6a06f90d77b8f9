import {
  Arg,
  Ctx,
  Field,
  ID,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import type { AuditSubject } from "../audit/AuditRule.js";
import { Cost } from "../cost/Cost.js";
import { OWNED_WRITE } from "../cost/weights.js";
import type { GatewayContext } from "../GatewayContext.js";
import { forgetReads } from "../loaders/forgetReads.js";
import { expectOwnVideo } from "../ownership/loadOwnVideo.js";
import { OWNERS_ONLY } from "../ownership/ownersOnly.js";
import { checkId } from "../rules/idRules.js";
import { vendorCall } from "../vendorCall.js";

@ObjectType({ description: "The left-over parts of an upload are gone." })
export class DeleteMultipartUploadPayload {
  @Field(() => ID, {
    description: "The vendor's RequestId: quote it in a support ticket.",
  })
  readonly requestId!: string;

  @Field(() => ID, { description: "The video whose upload it was." })
  readonly videoId!: string;
}

@Resolver()
export class DeleteMultipartUploadResolver {
  @Cost(OWNED_WRITE)
  @Audited<AuditSubject, DeleteMultipartUploadPayload>({
    success: "done",
    asked: ({ videoId }) => [{ videoId }],
  })
  @RequiresScope("vod:edit")
  @Mutation(() => DeleteMultipartUploadPayload, {
    nullable: true,
    description:
      "Removes the parts that an unfinished upload left behind; never a finished file. They vanish by themselves after 7 days. Repeated when an answer is lost: parts that are gone by then count as removed. InvalidMultipartUpload.NotFound means that there are none. " +
      OWNERS_ONLY +
      vendorCall(operations.deleteMultipartUpload),
  })
  async deleteMultipartUpload(
    @Ctx() context: GatewayContext,
    @Arg("videoId", () => ID, {
      description: "The video whose upload was not finished.",
    })
    videoId: string,
  ): Promise<DeleteMultipartUploadPayload> {
    const id = checkId(videoId, "videoId");
    forgetReads(context.loaders);
    await expectOwnVideo({ kind: "VideoId", id }, context);
    const { RequestId } = await context.vod.call(
      operations.deleteMultipartUpload,
      {
        MediaId: id,
        MediaType: "video",
      },
    );
    forgetReads(context.loaders);
    return { requestId: RequestId, videoId };
  }
}
