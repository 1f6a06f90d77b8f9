import { refuseObject } from "./OssError.js";

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
 */
export function byteRangeOf(
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
