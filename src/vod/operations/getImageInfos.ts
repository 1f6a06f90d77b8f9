import { imageRecord } from "./imageRecord.js";
import type { Operation } from "./Operation.js";
import { list, object, text, type ShapeOf } from "./shape.js";
import type { UrlOptions } from "./urlOptions.js";

/** The vendor's limit for one `GetImageInfos`. */
export const IMAGES_PER_CALL = 20;

export interface GetImageInfosRequest extends UrlOptions {
  /** At most {@link IMAGES_PER_CALL}. */
  readonly ImageIds: readonly string[];
}

const response = object({
  RequestId: text,
  /** A list, in spite of its name. */
  ImageInfo: list(imageRecord),
  NonExistImageIds: list(text),
});

export type GetImageInfosResponse = ShapeOf<typeof response>;

/**
 * Up to 20 images; unknown ids come back in a list, with status 200.
 *
 * @see vendor documentation, "GetImageInfos"
 */
export const getImageInfos: Operation<
  GetImageInfosRequest,
  GetImageInfosResponse
> = {
  action: "GetImageInfos",
  group: "read",
  callsPerSecond: 100,
  isOldFigure: true,
  errors: ["NoSuchResource"],
  access: "read",
  repeat: { how: "safe" },
  response,
};
