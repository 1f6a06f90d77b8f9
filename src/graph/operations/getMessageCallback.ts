import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import { operations } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Cost } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import { ADMIN } from "../tags.js";
import {
  MessageCallback,
  toMessageCallback,
} from "../types/MessageCallback.js";
import { vendorCall } from "../vendorCall.js";

@Resolver()
export class GetMessageCallbackResolver {
  @Directive(ADMIN)
  @Cost(1)
  @RequiresScope("vod:admin")
  @Query(() => MessageCallback, {
    nullable: true,
    description:
      "Where the vendor sends events; null when nothing is set. The key that it signs them with is never shown. " +
      vendorCall(operations.getMessageCallback),
  })
  async messageCallback(
    @Ctx() context: GatewayContext,
    @Arg("appId", () => ID, {
      nullable: true,
      description:
        "The application whose events are meant; the vendor's default application when absent.",
    })
    appId: string | null,
  ): Promise<MessageCallback | undefined> {
    if (isGiven(appId)) checkId(appId, "appId");
    return readMessageCallback(appId, context);
  }
}

/** What is set for an application, or `undefined`. */
export async function readMessageCallback(
  appId: string | null | undefined,
  { vod, logger, signal }: GatewayContext,
): Promise<MessageCallback | undefined> {
  const request = { AppId: appId ?? undefined };
  const response = await vod.call(operations.getMessageCallback, request, {
    signal,
  });
  return toMessageCallback(response.MessageCallback, logger);
}
