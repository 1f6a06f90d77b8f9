const FORMAT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Milliseconds since the epoch for `yyyy-MM-ddTHH:mm:ssZ`; `undefined` for anything else. */
export function parseTimestamp(text: string): number | undefined {
  const ms = FORMAT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** `yyyy-MM-ddTHH:mm:ssZ`: UTC, whole seconds. */
export function formatTimestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** `yyyy-MM-dd HH:mm:ss` in China time, as the vendor's undocumented members have it. */
export function formatChinaTime(ms: number): string {
  const chinaMs = ms + 8 * 60 * 60 * 1000;
  return new Date(chinaMs).toISOString().slice(0, 19).replace("T", " ");
}
