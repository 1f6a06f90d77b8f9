/** Where metrics are read. */
export const metricsPath = "/metrics";

/** What load balancers and orchestrators ask for, by address and often. */
export const probePaths: ReadonlySet<string> = new Set([
  "/livez",
  "/readyz",
  metricsPath,
]);

/** Of what a caller chose, as much as a line of the log holds. */
const longestPath = 200;

/** Whether a URL is one of theirs, whatever its query says. */
export function isProbe(url: string): boolean {
  return probePaths.has(pathOf(url));
}

/** Without the query string, which may hold variables. */
export function pathOf(url: string): string {
  return (/^[^?#]*/.exec(url)?.[0] ?? "").slice(0, longestPath);
}
