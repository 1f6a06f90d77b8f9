import type { Operation } from "./Operation.js";
import { object, optional, text, type ShapeOf } from "./shape.js";

export interface GetMessageCallbackRequest {
  /** @default app-1000000, at the vendor's */
  readonly AppId?: string | undefined;
}

/** The vendor answers `AuthKey` too, in clear. It is left out, so that nobody can pass it on. */
const messageCallbackRecord = object({
  AppId: optional(text),
  CallbackType: optional(text),
  CallbackURL: optional(text),
  AuthSwitch: optional(text),
  MnsEndpoint: optional(text),
  MnsQueueName: optional(text),
  /** Comma separated. */
  EventTypeList: optional(text),
});

export type MessageCallbackRecord = ShapeOf<typeof messageCallbackRecord>;

/** What is answered when none is set is not documented: no record, or an empty one. */
const response = object({
  RequestId: text,
  MessageCallback: optional(messageCallbackRecord),
});

export type GetMessageCallbackResponse = ShapeOf<typeof response>;

/**
 * Where the events of the region, or of one application, are sent.
 *
 * @see vendor documentation, "GetMessageCallback"
 */
export const getMessageCallback: Operation<
  GetMessageCallbackRequest,
  GetMessageCallbackResponse
> = {
  action: "GetMessageCallback",
  group: "settings",
  callsPerSecond: 10,
  isOldFigure: true,
  errors: ["Forbidden.OperateApp"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
