import type { IncomingHttpHeaders } from "node:http";

/** A header that Apollo Server's CSRF prevention takes for proof, as it does any that needs a preflight. */
export const proofHeader = "apollo-require-preflight";

/**
 * Whether no page of another site can have sent this GET, so that it needs no header of its own.
 *
 * GraphQL over HTTP has simple GETs; so do the forms, images and scripts of any page. A browser tells
 * by itself where a request comes from, in a header that no page can set. Where it does not (older
 * ones, and any over plain HTTP to another machine) its `User-Agent`, which a page cannot change
 * without a preflight either, says at least that it is a browser. What says nothing is not trusted.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isTrustedGet(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  return headers.origin === undefined && namesNoBrowser(headers["user-agent"]);
}

/** Every browser's name begins like that of the first one. */
function namesNoBrowser(userAgent: string | undefined): boolean {
  return userAgent !== undefined && !/^\s*mozilla\//i.test(userAgent);
}
