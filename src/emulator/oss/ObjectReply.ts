import type { AnswerBody } from "../rpc/Answer.js";
import { toXml } from "../rpc/toXml.js";
import type { ObjectFacts } from "./ObjectStore.js";
import type { OssError } from "./OssError.js";

/** An answer of the bucket, its common headers still missing. */
export interface ObjectReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body's length. */
  readonly sizeBytes: number;
  /** `undefined`: there is none, or `HEAD` leaves it out. */
  readonly body?: Buffer | AsyncIterable<Buffer>;
}

/** An answer without a body. */
export function emptyReply(
  status: number,
  headers: ObjectReply["headers"] = {},
): ObjectReply {
  return { status, headers, sizeBytes: 0 };
}

/** An answer whose body is one XML document. */
export function xmlReply(
  root: string,
  members: AnswerBody,
  { status = 200, headers = {} }: Partial<ObjectReply> = {},
): ObjectReply {
  const body = Buffer.from(toXml(root, members));
  return {
    status,
    headers: { "content-type": "application/xml", ...headers },
    sizeBytes: body.length,
    body,
  };
}

/** The error document. */
export function errorReply(
  error: OssError,
  {
    requestId,
    hostId,
  }: { readonly requestId: string; readonly hostId: string },
): ObjectReply {
  const members = {
    Code: error.code,
    Message: error.message,
    RequestId: requestId,
    HostId: hostId,
    ...error.elements,
  };
  return xmlReply("Error", members, { status: error.status });
}

/** `ETag` in its quotes, and the checksum. */
export function digestHeaders({
  etag,
  crc64,
}: Pick<ObjectFacts, "etag" | "crc64">): ObjectReply["headers"] {
  return {
    etag: `"${etag}"`,
    "x-oss-hash-crc64ecma": String(crc64),
  };
}
