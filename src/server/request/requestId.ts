import type { IncomingHttpHeaders } from "node:http";

/** The header in which a caller names a request, and in which we answer with our own name for it. */
export const requestIdHeader = "x-request-id";

/** Bounded and free of anything that could break a log line or a header. */
const sane = /^[\w.:/+=-]{1,128}$/;

/**
 * The id that the caller, or a proxy before it, gave the request, if it is fit to be logged. Anybody can send any:
 * it never stands where our own does.
 */
export function clientRequestIdOf(
  headers: IncomingHttpHeaders,
): string | undefined {
  const given = headers[requestIdHeader];
  return typeof given === "string" && sane.test(given) ? given : undefined;
}
