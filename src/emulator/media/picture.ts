import type { ServedFile } from "../oss/Bucket.js";
import { servedBytes } from "./servedBytes.js";

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
  return servedBytes(SVG, { contentType: "image/svg+xml", modifiedAtMs });
}
