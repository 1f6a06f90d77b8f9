import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { operations, type RequestOf } from "../../vod/index.js";
import { RequiresScope } from "../access/RequiresScope.js";
import { Audited } from "../audit/Audited.js";
import { Cost } from "../cost/Cost.js";
import type { GatewayContext } from "../GatewayContext.js";
import { checkMessageCallback } from "../rules/callbackRules.js";
import { isGiven } from "../rules/isGiven.js";
import { ADMIN } from "../tags.js";
import { callbackEventType } from "../types/CallbackEventType.js";
import { MessageCallback } from "../types/MessageCallback.js";
import { SetMessageCallbackInput } from "../types/MessageCallbackInput.js";
import { callOf, ownCall, vendorCall } from "../vendorCall.js";
import { readMessageCallback } from "./getMessageCallback.js";

@ObjectType({ description: "Where events go from now on." })
export class SetMessageCallbackPayload {
  @Field(() => ID, {
    description: "The vendor's RequestId: quote it in a support ticket.",
  })
  readonly requestId!: string;

  /** Not in the schema: what `messageCallback` is read by. */
  readonly appId?: string | null | undefined;
}

@Resolver(() => SetMessageCallbackPayload)
export class SetMessageCallbackResolver {
  @Directive(ADMIN)
  @Cost(1)
  @Audited<{ input: SetMessageCallbackInput }, SetMessageCallbackPayload>({
    success: "done",
    asked: ({ input: { appId } }) => [{ appId }],
  })
  @RequiresScope("vod:admin")
  @Mutation(() => SetMessageCallbackPayload, {
    nullable: true,
    description:
      "Sets where the vendor sends events, for the region or for one application, in place of what was set. " +
      vendorCall(operations.setMessageCallback),
  })
  async setMessageCallback(
    @Ctx() { vod }: GatewayContext,
    @Arg("input", () => SetMessageCallbackInput, {
      description: "Where to, and which.",
    })
    input: SetMessageCallbackInput,
  ): Promise<SetMessageCallbackPayload> {
    checkMessageCallback(input);
    const response = await vod.call(
      operations.setMessageCallback,
      toRequest(input),
    );
    return { requestId: response.RequestId, appId: input.appId };
  }

  @Cost(1)
  @RequiresScope("vod:admin")
  @FieldResolver(() => MessageCallback, {
    nullable: true,
    description:
      "What is set now. " + callOf(operations.getMessageCallback, ownCall()),
  })
  async messageCallback(
    @Ctx() context: GatewayContext,
    @Root() { appId }: SetMessageCallbackPayload,
  ): Promise<MessageCallback | undefined> {
    return readMessageCallback(appId, context);
  }
}

function toRequest(
  input: SetMessageCallbackInput,
): RequestOf<"setMessageCallback"> {
  return {
    AppId: input.appId ?? undefined,
    ...toTarget(input),
    EventTypeList: input.eventTypes.map((type, index) =>
      callbackEventType.write(type, `input.eventTypes[${index}]`),
    ),
  };
}

function toTarget({
  http,
  mns,
}: SetMessageCallbackInput): Omit<
  RequestOf<"setMessageCallback">,
  "EventTypeList"
> {
  return isGiven(http)
    ? {
        CallbackType: "HTTP",
        CallbackURL: http.url,
        AuthSwitch: http.signed ? "on" : "off",
        AuthKey: http.authKey ?? undefined,
      }
    : {
        CallbackType: "MNS",
        MnsEndpoint: mns?.endpoint.href,
        MnsQueueName: mns?.queueName,
      };
}
