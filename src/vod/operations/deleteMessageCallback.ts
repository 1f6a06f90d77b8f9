import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";

export interface DeleteMessageCallbackRequest {
  /** @default app-1000000, at the vendor's */
  readonly AppId?: string | undefined;
}

const response = object({ RequestId: text });

export type DeleteMessageCallbackResponse = ShapeOf<typeof response>;

/**
 * Forgets where events are sent, so that none are. No documented error, not even where nothing is set.
 *
 * @see vendor documentation, "DeleteMessageCallback"
 */
export const deleteMessageCallback: Operation<
  DeleteMessageCallbackRequest,
  DeleteMessageCallbackResponse
> = {
  action: "DeleteMessageCallback",
  group: "settings",
  callsPerSecond: 10,
  isOldFigure: true,
  errors: ["Forbidden.OperateApp"],
  access: "write",
  repeat: { how: "safe" },
  response,
};
