import { createHash } from "node:crypto";
import type { Bucket, ObjectOperation } from "./ObjectOperation.js";
import { joinCrc64 } from "./Crc64.js";
import { KeptBytes } from "./KeptBytes.js";
import { uploadOf } from "./multipart.js";
import type { MultipartUpload, Part } from "./MultipartUploads.js";
import { digestHeaders, xmlReply } from "./ObjectReply.js";
import type { StoredObject } from "./ObjectStore.js";
import { refuseObject } from "./OssError.js";
import { isPromised } from "./receiveBytes.js";

/** Of every part but the last. */
const MIN_PART_BYTES = 100 * 1024;

/** Ten thousand parts take less than a megabyte. */
const MAX_LIST_BYTES = 2 * 1024 * 1024;

/**
 * Makes the object of the parts that the caller lists.
 *
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/completemultipartupload
 */
export const completeMultipartUpload: ObjectOperation = {
  name: "CompleteMultipartUpload",
  async run({ request, chunks }, bucket) {
    const list = await readList(chunks, request.headers["content-md5"]);
    const upload = uploadOf(request, bucket);
    const parts = findParts(parsePartList(list), upload);
    const object = assemble(upload, parts, bucket);
    bucket.uploads.end(upload.id, parts);
    bucket.objects.put(object);
    await bucket.onArrival(object);
    const members = {
      Location: `http://${bucket.name}.oss-cn-shanghai.aliyuncs.com/${object.key}`,
      Bucket: bucket.name,
      Key: object.key,
      ETag: `"${object.etag}"`,
    };
    return xmlReply("CompleteMultipartUploadResult", members, {
      headers: digestHeaders(object),
    });
  },
};

async function readList(
  chunks: AsyncIterable<Buffer>,
  promisedMd5: string | undefined,
): Promise<string> {
  const read: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_LIST_BYTES) throw refuseObject("MalformedXML");
    read.push(chunk);
  }
  const list = Buffer.concat(read);
  if (!isPromised(createHash("md5").update(list).digest(), promisedMd5))
    throw refuseObject("InvalidDigest");
  return list.toString();
}

/** @throws OssError `InvalidPartOrder`, `InvalidPart`, `EntityTooSmall` */
function findParts(
  named: readonly NamedPart[],
  upload: MultipartUpload,
): readonly Part[] {
  const isAscending = named.every(
    ({ number }, at) => number > (named[at - 1]?.number ?? 0),
  );
  if (!isAscending) throw refuseObject("InvalidPartOrder");
  const parts = named.map(({ number, etag }) => {
    const part = upload.parts.get(number);
    if (part?.etag !== etag) throw refuseObject("InvalidPart");
    return part;
  });
  for (const { number, sizeBytes } of parts.slice(0, -1)) {
    if (sizeBytes < MIN_PART_BYTES)
      throw refuseObject("EntityTooSmall", {
        ProposedSize: String(sizeBytes),
        MinSizeAllowed: String(MIN_PART_BYTES),
        PartNumber: String(number),
      });
  }
  return parts;
}

function assemble(
  { key, contentType }: MultipartUpload,
  parts: readonly Part[],
  { file, clock }: Bucket,
): StoredObject {
  const digests = parts.map(({ etag }) => Buffer.from(etag, "hex"));
  const md5 = createHash("md5").update(Buffer.concat(digests)).digest("hex");
  const bytes = KeptBytes.join(
    file,
    parts.map((part) => part.bytes),
  );
  return {
    key,
    contentType,
    bytes,
    sizeBytes: bytes.sizeBytes,
    etag: `${md5.toUpperCase()}-${parts.length}`,
    crc64: joinCrc64(parts),
    modifiedAtMs: clock.now(),
  };
}

/** A part as the list of a complete names it. */
export interface NamedPart {
  readonly number: number;
  /** In upper case, without its quotes. */
  readonly etag: string;
}

const DOCUMENT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?<CompleteMultipartUpload(?:\s[^>]*)?>([\s\S]*)<\/CompleteMultipartUpload>\s*$/;
const PART = /^\s*<Part>([\s\S]*?)<\/Part>/;
const NUMBER = /<PartNumber>\s*(\d{1,5})\s*<\/PartNumber>/;
const ETAG =
  /<ETag>\s*(?:"|&quot;|&#34;)?([0-9A-Fa-f]+)(?:"|&quot;|&#34;)?\s*<\/ETag>/;

/**
 * Reads the one document that the storage takes. It is so plain that its form says it all.
 *
 * @throws OssError `MalformedXML`, also for a list without a part
 */
function parsePartList(xml: string): readonly NamedPart[] {
  let rest = DOCUMENT.exec(xml)?.[1];
  const parts: NamedPart[] = [];
  while (rest !== undefined && rest.trim() !== "") {
    const [whole = "", content = ""] = PART.exec(rest) ?? [];
    parts.push(parsePart(content));
    rest = rest.slice(whole.length);
  }
  if (parts.length === 0) throw refuseObject("MalformedXML");
  return parts;
}

function parsePart(content: string): NamedPart {
  const number = NUMBER.exec(content)?.[1];
  const etag = ETAG.exec(content)?.[1];
  if (number === undefined || etag === undefined)
    throw refuseObject("MalformedXML");
  return { number: Number(number), etag: etag.toUpperCase() };
}
