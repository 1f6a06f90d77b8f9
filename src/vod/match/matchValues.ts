/** A quote or backslash, a control character, or half of a surrogate pair. */
const UNSAFE = /['\\\p{Cc}\p{Cs}]/u;

/**
 * Whether a text can stand in the quotes of a match expression. How a quote inside a value would be
 * escaped is not documented, so none is let in; neither is what becomes one when a server folds
 * full-width characters (`＇`, `＼`), nor what cannot be written in UTF-8.
 */
export function isMatchText(text: string): boolean {
  return !UNSAFE.test(text) && !UNSAFE.test(text.normalize("NFKC"));
}

/** Whether a number is written in plain decimals: `1e21` and `1e-7` are not documented. */
export function isMatchNumber(value: number | bigint): boolean {
  return /^-?\d+(\.\d+)?$/.test(String(value));
}
