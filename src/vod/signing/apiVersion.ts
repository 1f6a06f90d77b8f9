/** The version of the VOD API that every call names; there is no other. */
export const VOD_API_VERSION = "2017-03-21";

/** The vendor's form of a moment: UTC, to the second, `2026-01-02T03:04:05Z`. */
export function formatTimestamp(dateMs: number): string {
  return `${new Date(dateMs).toISOString().slice(0, -".000Z".length)}Z`;
}
