import { createHash, type Hash } from "node:crypto";
import type { BlockFile } from "./BlockFile.js";
import { Crc64 } from "./Crc64.js";
import { KeptBytes } from "./KeptBytes.js";
import { refuseObject } from "./OssError.js";

/** A body that is on its way. */
export interface Body {
  readonly chunks: AsyncIterable<Buffer>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a body goes. */
export interface Receiver {
  readonly file: BlockFile;
  readonly maxBytes: number;
}

/** A body that has arrived. */
export interface ReceivedBytes {
  readonly bytes: KeptBytes;
  /** Its MD5 in upper case. */
  readonly etag: string;
  readonly crc64: bigint;
  readonly sizeBytes: number;
}

/**
 * Streams a body to disk. Of one that breaks off, is too long or is not what its `Content-MD5` says,
 * nothing is kept.
 *
 * @throws OssError `MissingContentLength`, `EntityTooLarge`, `InvalidDigest`, `InsufficientStorage`
 */
export async function receiveBytes(
  { chunks, headers }: Body,
  { file, maxBytes }: Receiver,
): Promise<ReceivedBytes> {
  checkLength(headers, maxBytes);
  const md5 = createHash("md5");
  const crc64 = new Crc64();
  const limited = limit(chunks, maxBytes);
  const pieces = await file.write(observe(limited, [md5, crc64]));
  const bytes = new KeptBytes(file, pieces);
  const digest = md5.digest();
  if (!isPromised(digest, headers["content-md5"])) {
    bytes.release();
    throw refuseObject("InvalidDigest");
  }
  return {
    bytes,
    etag: digest.toString("hex").toUpperCase(),
    crc64: crc64.digest(),
    sizeBytes: bytes.sizeBytes,
  };
}

/** Whether bytes have the MD5 that a `Content-MD5` header promises, if there is one. */
export function isPromised(digest: Buffer, promised?: string): boolean {
  return promised === undefined || promised === digest.toString("base64");
}

/** What is too long by its own account is refused before its first byte. */
function checkLength(headers: Body["headers"], maxBytes: number): void {
  const { "content-length": length } = headers;
  if (length === undefined && headers["transfer-encoding"] === undefined)
    throw refuseObject("MissingContentLength");
  if (Number(length ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

async function* limit(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

async function* observe(
  chunks: AsyncIterable<Buffer>,
  observers: readonly (Hash | Crc64)[],
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (const observer of observers) observer.update(chunk);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): Error {
  return refuseObject("EntityTooLarge", { MaxSizeAllowed: String(maxBytes) });
}
