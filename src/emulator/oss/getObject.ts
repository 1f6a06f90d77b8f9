import type { Bucket, ServedFile, ObjectOperation } from "./ObjectOperation.js";
import { digestHeaders, type ObjectReply } from "./ObjectReply.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { refuseObject } from "./OssError.js";
import { own } from "../../base/own.js";

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

/** From the first byte up to, and without, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const FORM = /^bytes=(\d*)-(\d*)$/;

/**
 * Reads a `Range` of one part. Any other form, several parts among them, counts as none, as RFC 9110
 * allows: the whole object is answered.
 *
 * @throws OssError `InvalidRange` when no byte of the object is in it
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 * @assumed object-ranges
 */
function byteRangeOf(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | undefined {
  const [, first = "", last = ""] = FORM.exec(header ?? "") ?? [];
  const range =
    first === "" ? lastBytes(last, sizeBytes) : fromTo(first, last, sizeBytes);
  if (range !== undefined && range.start >= sizeBytes)
    throw refuseObject("InvalidRange");
  return range;
}

function lastBytes(count: string, sizeBytes: number): ByteRange | undefined {
  if (count === "") return undefined;
  return { start: Math.max(0, sizeBytes - Number(count)), end: sizeBytes };
}

/** Ends that stand the wrong way round make no range. */
function fromTo(
  first: string,
  last: string,
  sizeBytes: number,
): ByteRange | undefined {
  const start = Number(first);
  const end = last === "" ? Infinity : Number(last) + 1;
  return end > start ? { start, end: Math.min(end, sizeBytes) } : undefined;
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  mkv: "video/x-matroska",
  ts: "video/mp2t",
  flv: "video/x-flv",
  avi: "video/x-msvideo",
  mpg: "video/mpeg",
  mpeg: "video/mpeg",
  ogg: "video/ogg",
  m3u8: "application/vnd.apple.mpegurl",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  wav: "audio/wav",
  flac: "audio/flac",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  heic: "image/heic",
  vtt: "text/vtt",
};

const UNKNOWN = "application/octet-stream";

/** What an object is delivered as: what its uploader said, unless that tells a browser nothing. */
function contentTypeOf(key: string, named: string): string {
  if (named !== "" && named !== UNKNOWN) return named;
  const extension = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
  return own(BY_EXTENSION, extension) ?? UNKNOWN;
}
