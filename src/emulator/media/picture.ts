import { createHash } from "node:crypto";
import type { ServedFile } from "../oss/Bucket.js";
import { Crc64 } from "../oss/Crc64.js";

/** A play sign on grey. */
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="640" height="360">' +
    '<rect width="16" height="9" fill="#33404d"/>' +
    '<path d="M6.5 2.5v4l3.5-2z" fill="#c9d3dc"/></svg>',
);

/**
 * What stands for every cover and snapshot of a video: no picture is really taken from a file.
 *
 * @param modifiedAtMs when the video last changed
 */
export function picture(modifiedAtMs: number): ServedFile {
  const crc64 = new Crc64();
  crc64.update(SVG);
  return {
    modifiedAtMs,
    contentType: "image/svg+xml",
    etag: createHash("md5").update(SVG).digest("hex").toUpperCase(),
    crc64: crc64.digest(),
    bytes: {
      sizeBytes: SVG.length,
      async *read(start = 0, end = SVG.length) {
        yield await Promise.resolve(SVG.subarray(start, end));
      },
    },
  };
}
