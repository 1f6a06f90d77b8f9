import { Field, ID, ObjectType } from "type-graphql";
import type { Logger } from "../../base/logger.js";
import type { MessageCallbackRecord } from "../../vod/index.js";
import {
  callbackEventType,
  type CallbackEventType,
} from "./CallbackEventType.js";
import { readCommaList, readUrl } from "./wireValues.js";
import { GraphQLURL } from "../scalars/Url.js";

@ObjectType({ description: "Events are posted to a URL." })
export class HttpCallback {
  @Field(() => String, {
    nullable: true,
    description:
      "Where to, character for character as it was set: the vendor signs it in this form.",
  })
  readonly url?: string | undefined;

  @Field(() => Boolean, {
    description:
      "Whether the vendor signs what it posts. The key that it signs with is never shown.",
  })
  readonly signed!: boolean;
}

@ObjectType({ description: "Events are put into a message queue." })
export class MnsCallback {
  @Field(() => GraphQLURL, {
    nullable: true,
    description: "The public endpoint of the queue service.",
  })
  readonly endpoint?: URL | undefined;

  @Field(() => String, { nullable: true, description: "The queue's name." })
  readonly queueName?: string | undefined;
}

@ObjectType({
  description:
    "Where the events of the region, or of one application, are sent, and which.",
})
export class MessageCallback {
  @Field(() => ID, {
    nullable: true,
    description: "The application whose events they are.",
  })
  readonly appId?: string | undefined;

  @Field(() => HttpCallback, {
    nullable: true,
    description: "Set when events are posted; `mns` is null then.",
  })
  readonly http?: HttpCallback | undefined;

  @Field(() => MnsCallback, {
    nullable: true,
    description: "Set when events are queued; `http` is null then.",
  })
  readonly mns?: MnsCallback | undefined;

  @Field(() => [callbackEventType.type], {
    description: "Which events are sent; an empty list: none.",
  })
  readonly eventTypes!: readonly CallbackEventType[];
}

/** What is set, or `undefined` when nothing is. */
export function toMessageCallback(
  record: MessageCallbackRecord | undefined,
  logger: Logger,
): MessageCallback | undefined {
  const type = record?.CallbackType?.toUpperCase();
  if (record === undefined || type === undefined || type === "")
    return undefined;
  return {
    appId: record.AppId,
    http: type === "HTTP" ? toHttpCallback(record) : undefined,
    mns: type === "MNS" ? toMnsCallback(record) : undefined,
    eventTypes: readCommaList(record.EventTypeList).map((wire) =>
      callbackEventType.read(wire, logger),
    ),
  };
}

function toHttpCallback({
  CallbackURL,
  AuthSwitch,
}: MessageCallbackRecord): HttpCallback {
  return { url: CallbackURL, signed: AuthSwitch === "on" };
}

function toMnsCallback({
  MnsEndpoint,
  MnsQueueName,
}: MessageCallbackRecord): MnsCallback {
  return { endpoint: readUrl(MnsEndpoint), queueName: MnsQueueName };
}
