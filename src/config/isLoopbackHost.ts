import { isIPv4 } from "node:net";

/** Whether a socket bound to `host` can be reached from this machine alone. A host name other than `localhost` counts as reachable. */
export function isLoopbackHost(host: string): boolean {
  if (isIPv4(host)) return host.startsWith("127.");
  return host === "::1" || host.toLowerCase() === "localhost";
}
