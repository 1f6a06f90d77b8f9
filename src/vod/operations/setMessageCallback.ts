import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";

/** Where events go, and which. `AuthKey` is a secret: it goes out and never comes back. */
export interface SetMessageCallbackRequest {
  readonly AppId?: string | undefined;
  readonly CallbackType: "HTTP" | "MNS";
  /** For HTTP: one URL, at most 256 bytes. */
  readonly CallbackURL?: string | undefined;
  /** For HTTP. */
  readonly AuthSwitch?: "on" | "off" | undefined;
  /** For HTTP: at most 32 characters, upper case, lower case and digits among them. */
  readonly AuthKey?: string | undefined;
  /** For MNS: the public endpoint. */
  readonly MnsEndpoint?: string | undefined;
  /** For MNS. */
  readonly MnsQueueName?: string | undefined;
  /** `ALL` for all; an empty list switches every notification off. */
  readonly EventTypeList: readonly string[];
}

const response = object({ RequestId: text });

export type SetMessageCallbackResponse = ShapeOf<typeof response>;

/**
 * Sets where the events of the region, or of one application, are sent. Safe to repeat: it sets
 * values, it does not add to them.
 *
 * @see vendor documentation, "SetMessageCallback"
 */
export const setMessageCallback: Operation<
  SetMessageCallbackRequest,
  SetMessageCallbackResponse
> = {
  action: "SetMessageCallback",
  group: "settings",
  callsPerSecond: 15,
  errors: ["InvalidParameter", "Forbidden.OperateApp"],
  access: "write",
  repeat: { how: "safe" },
  response,
};
