const LEFT_BARE_BY_JAVASCRIPT = /[!'()*]/g;

/**
 * RFC 3986, which both signatures follow: only letters, digits and `-_.~` stay. JavaScript's own
 * encoder lets five more through.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    LEFT_BARE_BY_JAVASCRIPT,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `name=value` pairs, encoded, sorted by code unit of the name. An empty value keeps its `=`. */
export function canonicalQuery(
  parameters: Iterable<readonly [string, string]>,
): string {
  return [...parameters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}
