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
  const wanted = new Negotiator({ headers }).mediaTypes();
  const isPage = method === "GET" && wanted[0]?.toLowerCase() === "text/html";
  if (isPage && !url.includes("?")) void reply.redirect("/", 303);
  else done();
};
