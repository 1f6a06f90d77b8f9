/** What RFC 3986 reserves and `encodeURIComponent` leaves alone. */
const LEFT_ALONE = /[!'()*]/g;

const LONE_SURROGATE = /\p{Surrogate}/u;

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
  return encodeURIComponent(wellFormed(text)).replace(LEFT_ALONE, escape);
}

function wellFormed(text: string): string {
  return LONE_SURROGATE.test(text) ? Buffer.from(text).toString() : text;
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
