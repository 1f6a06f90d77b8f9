import { createHash } from "node:crypto";
import type { ServedFile } from "../oss/ObjectOperation.js";
import { Crc64 } from "../oss/Crc64.js";

/** Bytes that the emulator itself holds, as a file of the bucket. */
export function servedBytes(
  bytes: Buffer,
  {
    contentType,
    modifiedAtMs,
  }: Pick<ServedFile, "contentType" | "modifiedAtMs">,
): ServedFile {
  const crc64 = new Crc64();
  crc64.update(bytes);
  return {
    modifiedAtMs,
    contentType,
    etag: createHash("md5").update(bytes).digest("hex").toUpperCase(),
    crc64: crc64.digest(),
    bytes: {
      sizeBytes: bytes.length,
      async *read(start = 0, end = bytes.length) {
        yield await Promise.resolve(bytes.subarray(start, end));
      },
    },
  };
}
