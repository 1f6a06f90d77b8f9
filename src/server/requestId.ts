import type { IncomingHttpHeaders } from "node:http";

/** The header that brings a request's id, and that answers it. */
export const requestIdHeader = "x-request-id";

/** Bounded and free of anything that could break a log line or a header. */
const sane = /^[\w.:/+=-]{1,128}$/;

/** The id that the caller, or a proxy before it, gave the request; else a new one. */
export function requestIdOf(
  headers: IncomingHttpHeaders,
  newRequestId: () => string,
): string {
  const given = headers[requestIdHeader];
  return typeof given === "string" && sane.test(given) ? given : newRequestId();
}
