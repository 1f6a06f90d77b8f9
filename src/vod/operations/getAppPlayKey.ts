import type { Operation } from "./Operation.js";
import { filledText, object, optional, text, type ShapeOf } from "./shape.js";

export interface GetAppPlayKeyRequest {
  /** The application, such as `app-1000000`, the one that every account has. */
  readonly AppId: string;
}

const response = object({
  RequestId: text,
  AppPlayKey: object({
    AppId: text,
    /** Signs play tokens of everything in the application: never log it. Absent: none was set. */
    PlayKey: optional(filledText),
  }),
});

export type GetAppPlayKeyResponse = ShapeOf<typeof response>;

/**
 * The key by which play tokens of an application are signed. The vendor documents neither codes nor calls per
 * second for it.
 *
 * @see vendor documentation, "GetAppPlayKey"
 */
export const getAppPlayKey: Operation<
  GetAppPlayKeyRequest,
  GetAppPlayKeyResponse
> = {
  action: "GetAppPlayKey",
  group: "play",
  callsPerSecond: 10,
  errors: ["Forbidden.OperateApp"],
  errorsAreExpected: true,
  access: "read",
  repeat: { how: "safe" },
  response,
};
