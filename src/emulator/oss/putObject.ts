import type { ObjectOperation } from "./ObjectOperation.js";
import { digestHeaders, emptyReply } from "./ObjectReply.js";
import { receiveBytes } from "./receiveBytes.js";

/**
 * The whole object at once.
 *
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/putobject
 */
export const putObject: ObjectOperation = {
  name: "PutObject",
  async run({ request, chunks }, bucket) {
    const { key, headers } = request;
    const { file, maxBodyBytes: maxBytes } = bucket;
    const received = await receiveBytes(
      { chunks, headers },
      { file, maxBytes },
    );
    const object = {
      ...received,
      key,
      contentType: headers["content-type"] ?? "",
      modifiedAtMs: bucket.clock.now(),
    };
    bucket.objects.put(object);
    await bucket.onArrival(object);
    return emptyReply(200, digestHeaders(object));
  },
};
