import { own } from "../../base/own.js";
import { completeMultipartUpload } from "./completeMultipartUpload.js";
import { getObject, headObject } from "./getObject.js";
import {
  abortMultipartUpload,
  initiateMultipartUpload,
  listParts,
  uploadPart,
} from "./multipart.js";
import type { ObjectOperation } from "./ObjectOperation.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { refuseObject } from "./OssError.js";
import { digestHeaders, emptyReply } from "./ObjectReply.js";
import { receiveBytes } from "./receiveBytes.js";

/**
 * The whole object at once.
 *
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/putobject
 */
const putObject: ObjectOperation = {
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

/** By method, then by the parameter that tells the operations of a method apart. */
const OPERATIONS: Readonly<Record<string, ObjectOperation>> = {
  "PUT ": putObject,
  "PUT uploadId": uploadPart,
  "POST uploads": initiateMultipartUpload,
  "POST uploadId": completeMultipartUpload,
  "GET ": getObject,
  "GET uploadId": listParts,
  "HEAD ": headObject,
  "DELETE uploadId": abortMultipartUpload,
};

/** Parameters that ask for operations which are not here. */
const ELSEWHERE =
  "acl append cors delete lifecycle objectMeta restore symlink tagging x-oss-process".split(
    " ",
  );

/** @throws OssError `NotImplemented`, `MethodNotAllowed` */
export function findOperation({
  method,
  parameters,
}: ObjectRequest): ObjectOperation {
  if (ELSEWHERE.some((name) => parameters.has(name)))
    throw refuseObject("NotImplemented");
  const kind =
    ["uploads", "uploadId"].find((name) => parameters.has(name)) ?? "";
  const operation = own(OPERATIONS, `${method} ${kind}`);
  if (operation === undefined) throw refuseObject("MethodNotAllowed");
  return operation;
}
