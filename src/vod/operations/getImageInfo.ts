import { imageRecord } from "./imageRecord.js";
import type { Operation } from "./Operation.js";
import { object, text, type ShapeOf } from "./shape.js";
import type { UrlOptions } from "./urlOptions.js";

export interface GetImageInfoRequest extends UrlOptions {
  readonly ImageId: string;
}

const response = object({ RequestId: text, ImageInfo: imageRecord });

export type GetImageInfoResponse = ShapeOf<typeof response>;

/**
 * One image.
 *
 * @see vendor documentation, "GetImageInfo"
 */
export const getImageInfo: Operation<
  GetImageInfoRequest,
  GetImageInfoResponse
> = {
  action: "GetImageInfo",
  group: "read",
  callsPerSecond: 100,
  isOldFigure: true,
  errors: ["NoSuchResource"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
