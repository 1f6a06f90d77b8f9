/** What RFC 3986 reserves and `encodeURIComponent` leaves alone. */
const LEFT_ALONE = /[!'()*]/g;

/** Most names and values are ids, keys and dates: nothing to encode. */
const UNRESERVED = /^[\w.~-]*$/;

/**
 * Percent-encodes over UTF-8 as RFC 3986 says: only `A-Z a-z 0-9 - _ . ~` stay. The vendor signs
 * this form, so `*` and `'` count, and a space is `%20`, never `+`.
 *
 * Half a surrogate pair becomes U+FFFD, as in every UTF-8 encoder: a caller's broken text is no
 * reason to throw.
 *
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism
 */
export function percentEncode(text: string): string {
  if (UNRESERVED.test(text)) return text;
  return encodeUtf8(text).replace(LEFT_ALONE, escape);
}

function encodeUtf8(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair: going through bytes replaces it.
    return encodeURIComponent(Buffer.from(text).toString());
  }
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
