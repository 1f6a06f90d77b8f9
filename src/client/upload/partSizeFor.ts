const MAX_PARTS = 10_000;
const MEBIBYTE = 1_048_576;

/**
 * A part size that the file fits into. Left to itself the vendor's uploader divides a file of more than
 * 10,000 parts by 9,999: seldom a whole number, and it then stops without a word.
 */
export function partSizeFor(
  fileSizeBytes: number,
  wantedBytes: number,
): number {
  if (fileSizeBytes / wantedBytes <= MAX_PARTS) return wantedBytes;
  return Math.ceil(fileSizeBytes / MAX_PARTS / MEBIBYTE) * MEBIBYTE;
}
