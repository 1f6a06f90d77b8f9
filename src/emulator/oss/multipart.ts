import type { Bucket, ObjectCall, ObjectOperation } from "./ObjectOperation.js";
import type { MultipartUpload } from "./MultipartUploads.js";
import { digestHeaders, emptyReply, xmlReply } from "./ObjectReply.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { invalidArgument } from "./OssError.js";
import { receiveBytes } from "./receiveBytes.js";

const MAX_PART_NUMBER = 10_000;
const MAX_LISTED = 1000;

/** @see https://www.alibabacloud.com/help/en/oss/developer-reference/initiatemultipartupload */
export const initiateMultipartUpload: ObjectOperation = {
  name: "InitiateMultipartUpload",
  run({ request }, { name, uploads, ids }) {
    const { key, headers } = request;
    const id = ids.hex("multipartUpload", 32).toUpperCase();
    uploads.begin({ id, key, contentType: headers["content-type"] ?? "" });
    return xmlReply("InitiateMultipartUploadResult", {
      Bucket: name,
      Key: key,
      UploadId: id,
    });
  },
};

/** @see https://www.alibabacloud.com/help/en/oss/developer-reference/uploadpart */
export const uploadPart: ObjectOperation = {
  name: "UploadPart",
  async run({ request, chunks }, bucket) {
    const { uploads, file, maxBodyBytes: maxBytes } = bucket;
    const { id } = uploadOf(request, bucket);
    const number = wholeNumberOf(request, "partNumber", MAX_PART_NUMBER);
    const { headers } = request;
    const received = await receiveBytes(
      { chunks, headers },
      { file, maxBytes },
    );
    const modifiedAtMs = bucket.clock.now();
    uploads.addPart(id, { ...received, number, modifiedAtMs });
    return emptyReply(200, digestHeaders(received));
  },
};

/** @see https://www.alibabacloud.com/help/en/oss/developer-reference/listparts */
export const listParts: ObjectOperation = {
  name: "ListParts",
  run({ request }, bucket) {
    const { id, parts } = uploadOf(request, bucket);
    const maxParts = wholeNumberOf(
      request,
      "max-parts",
      MAX_LISTED,
      MAX_LISTED,
    );
    const marker = Number(request.parameters.get("part-number-marker") ?? 0);
    const after = [...parts.values()]
      .filter(({ number }) => number > marker)
      .sort((a, b) => a.number - b.number);
    const listed = after.slice(0, maxParts);
    return xmlReply("ListPartsResult", {
      Bucket: bucket.name,
      Key: request.key,
      UploadId: id,
      PartNumberMarker: marker,
      NextPartNumberMarker: listed.at(-1)?.number ?? marker,
      MaxParts: maxParts,
      IsTruncated: after.length > listed.length,
      Part: listed.map(({ number, modifiedAtMs, etag, sizeBytes }) => ({
        PartNumber: number,
        LastModified: new Date(modifiedAtMs).toISOString(),
        ETag: `"${etag}"`,
        Size: sizeBytes,
      })),
    });
  },
};

/** @see https://www.alibabacloud.com/help/en/oss/developer-reference/abortmultipartupload */
export const abortMultipartUpload: ObjectOperation = {
  name: "AbortMultipartUpload",
  run({ request }: ObjectCall, bucket) {
    bucket.uploads.abort(uploadOf(request, bucket).id);
    return emptyReply(204);
  },
};

/** @throws OssError `NoSuchUpload` */
export function uploadOf(
  { key, parameters }: ObjectRequest,
  { uploads }: Bucket,
): MultipartUpload {
  return uploads.get(parameters.get("uploadId") ?? "", key);
}

/** @throws OssError `InvalidArgument` */
function wholeNumberOf(
  { parameters }: ObjectRequest,
  name: string,
  max: number,
  fallback?: number,
): number {
  const text = parameters.get(name);
  if (text === undefined && fallback !== undefined) return fallback;
  const number = Number(text);
  if (text !== "" && Number.isInteger(number) && number >= 1 && number <= max)
    return number;
  throw invalidArgument(name, `a whole number from 1 to ${max}`);
}
