import { byteRangeOf } from "./byteRange.js";
import type { Bucket, ServedFile } from "./Bucket.js";
import { contentTypeOf } from "./contentType.js";
import type { ObjectOperation } from "./ObjectOperation.js";
import { digestHeaders } from "./ObjectReply.js";
import type { ObjectReply } from "./ObjectReply.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { refuseObject } from "./OssError.js";

/**
 * An object, or the range of it that is asked for: a player seeks by ranges.
 *
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/getobject
 */
export const getObject: ObjectOperation = {
  name: "GetObject",
  isOpen: true,
  run({ request }, bucket) {
    const file = findFile(request, bucket);
    const { sizeBytes } = file.bytes;
    const range = byteRangeOf(request.headers["range"], sizeBytes);
    const { start, end } = range ?? { start: 0, end: sizeBytes };
    return {
      status: range === undefined ? 200 : 206,
      headers: {
        ...headersOf(file, request),
        ...(range && {
          "content-range": `bytes ${start}-${end - 1}/${sizeBytes}`,
        }),
      },
      sizeBytes: end - start,
      body: file.bytes.read(start, end),
    };
  },
};

/** @see https://www.alibabacloud.com/help/en/oss/developer-reference/headobject */
export const headObject: ObjectOperation = {
  name: "HeadObject",
  isOpen: true,
  run({ request }, bucket): ObjectReply {
    const file = findFile(request, bucket);
    const headers = headersOf(file, request);
    return { status: 200, headers, sizeBytes: file.bytes.sizeBytes };
  },
};

function findFile({ key }: ObjectRequest, bucket: Bucket): ServedFile {
  const file = bucket.objects.get(key) ?? bucket.derived(key);
  if (file === undefined) throw refuseObject("NoSuchKey", { Key: key });
  return file;
}

function headersOf(
  file: ServedFile,
  { key }: ObjectRequest,
): ObjectReply["headers"] {
  return {
    ...digestHeaders(file),
    "content-type": contentTypeOf(key, file.contentType),
    "last-modified": new Date(file.modifiedAtMs).toUTCString(),
    "accept-ranges": "bytes",
    "x-oss-object-type": "Normal",
  };
}
