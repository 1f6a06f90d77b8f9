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
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import type { AuditSubject } from "../audit/AuditRule.js";
import { Cost } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import { ADMIN } from "../tags.js";
import { vendorCall } from "../vendorCall.js";

@ObjectType({ description: "Events are sent nowhere from now on." })
export class DeleteMessageCallbackPayload {
  @Field(() => ID, {
    description: "The vendor's RequestId: quote it in a support ticket.",
  })
  readonly requestId!: string;
}

@Resolver()
export class DeleteMessageCallbackResolver {
  @Directive(ADMIN)
  @Cost(1)
  @Audited<AuditSubject, DeleteMessageCallbackPayload>({
    success: "done",
    asked: ({ appId }) => [{ appId }],
  })
  @RequiresScope("vod:admin")
  @Mutation(() => DeleteMessageCallbackPayload, {
    nullable: true,
    description:
      "Forgets where the vendor sends events, for the region or for one application; succeeds where nothing is set too. " +
      vendorCall(operations.deleteMessageCallback),
  })
  async deleteMessageCallback(
    @Ctx() { vod }: GatewayContext,
    @Arg("appId", () => ID, {
      nullable: true,
      description:
        "The application whose events are meant; the vendor's default application when absent.",
    })
    appId: string | null,
  ): Promise<DeleteMessageCallbackPayload> {
    if (isGiven(appId)) checkId(appId, "appId");
    const request = { AppId: appId ?? undefined };
    const { RequestId } = await vod.call(
      operations.deleteMessageCallback,
      request,
    );
    return { requestId: RequestId };
  }
}
