/**
 * A URL as the vendor gives it back. It is not documented whether that is as submitted or as encoded
 * for the request, so both are read.
 */
export function readSourceUrl(wire: string | undefined): URL | undefined {
  if (wire === undefined) return undefined;
  if (URL.canParse(wire)) return new URL(wire);
  const decoded = decode(wire);
  return URL.canParse(decoded) ? new URL(decoded) : undefined;
}

/** Whether the vendor's `wire` is the URL that was sent. */
export function isSourceUrl(wire: string | undefined, sent: URL): boolean {
  return wire === sent.href || readSourceUrl(wire)?.href === sent.href;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
