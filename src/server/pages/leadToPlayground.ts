import type { IncomingHttpHeaders } from "node:http";
import Negotiator from "negotiator";
import type { onRequestHookHandler } from "fastify";

/**
 * Leads a browser that opens `/graphql` itself to the playground at `/`. A GET with a document is answered as
 * from anybody, and so is a program that takes pages only besides JSON.
 */
export const leadToPlayground: onRequestHookHandler = (
  { method, url, headers },
  reply,
  done,
) => {
  const isPage = method === "GET" && !url.includes("?") && wantsPage(headers);
  if (isPage) void reply.redirect("/", 303);
  else done();
};

function wantsPage(headers: IncomingHttpHeaders): boolean {
  const [first] = new Negotiator({ headers }).mediaTypes();
  return first?.toLowerCase() === "text/html";
}
