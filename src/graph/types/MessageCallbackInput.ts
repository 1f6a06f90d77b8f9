import { Field, ID, InputType } from "type-graphql";
import {
  callbackEventType,
  type CallbackEventType,
} from "./CallbackEventType.js";
import { GraphQLURL } from "../scalars/Url.js";

@InputType({ description: "Post events to a URL." })
export class HttpCallbackInput {
  @Field(() => String, {
    description:
      "Where to: one http or https URL, at most 256 bytes. Kept character for character, since the vendor signs it so: receivers must know it in this form.",
  })
  readonly url!: string;

  @Field(() => Boolean, {
    description:
      "Whether the vendor is to sign what it posts. Asked for each time, so that nobody switches it off by leaving out the key.",
  })
  readonly signed!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "The key to sign with, when `signed`: at most 32 characters, with upper case, lower case and digits among them. It is never shown again. To change it, let the receiver accept both first.",
  })
  readonly authKey?: string | null;
}

@InputType({ description: "Put events into a queue of the message service." })
export class MnsCallbackInput {
  @Field(() => GraphQLURL, {
    description:
      "The public endpoint of the queue service, such as `https://<account>.mns.cn-shanghai.aliyuncs.com/`.",
  })
  readonly endpoint!: URL;

  @Field(() => String, { description: "The queue's name." })
  readonly queueName!: string;
}

@InputType({
  description:
    "Where events go, and which. Replaces what was set. Takes exactly one of `http` and `mns`.",
})
export class SetMessageCallbackInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The application whose events they are; the vendor's default application when absent.",
  })
  readonly appId?: string | null;

  @Field(() => HttpCallbackInput, {
    nullable: true,
    description: "Post them. This or `mns`.",
  })
  readonly http?: HttpCallbackInput | null;

  @Field(() => MnsCallbackInput, {
    nullable: true,
    description: "Queue them. This or `http`.",
  })
  readonly mns?: MnsCallbackInput | null;

  @Field(() => [callbackEventType.type], {
    description:
      "Which events to send: ALL by itself, or a list; an empty list switches all of them off. Those of AI processing are switched on by AI_COMPLETE, and not one by one.",
  })
  readonly eventTypes!: readonly CallbackEventType[];
}
