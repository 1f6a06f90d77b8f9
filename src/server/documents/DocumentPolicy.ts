import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import { recordOf } from "../request/RequestRecord.js";

/** Which documents a server runs. */
export interface DocumentPolicy {
  /**
   * `automatic`: any; those of the list can be named by their id, others once they have been sent (APQ).
   * `only`: those of the list.
   */
  readonly mode: "automatic" | "only";
  readonly list: DocumentList;
  /** Any of what a router proves itself with: it writes documents of its own. Empty: no router can. */
  readonly routerSecrets: readonly string[];
}

/** The header that bears a router's secret. */
export const routerSecretHeader = "router-authorization";

/** Whether a request proves to come from the router: looked at once, however many ask. */
export function cameFromRouter(
  request: FastifyRequest,
  policy: DocumentPolicy,
): boolean {
  const record = recordOf(request);
  record.isFromRouter ??= isFromRouter(request.headers, policy);
  return record.isFromRouter;
}

/** Whether headers prove to come from the router. Takes as long for a near miss as for any other. */
export function isFromRouter(
  headers: IncomingHttpHeaders,
  { routerSecrets }: DocumentPolicy,
): boolean {
  const given = headers[routerSecretHeader];
  if (typeof given !== "string") return false;
  const shown = digest(given);
  return routerSecrets.some((secret) => timingSafeEqual(shown, digest(secret)));
}

/** Of equal length, whatever was given. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Documents by the id that clients name them with, without the prefix of its algorithm. */
export type DocumentList = ReadonlyMap<string, string>;

/** What stands before an id that is a hash, where the GraphQL-over-HTTP draft names it. APQ leaves it out. */
const prefix = "sha256:";

/** An id as a list holds it, whichever way a client writes it. */
export function bareId(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** The id that stands for a document unless its list gives it another: its SHA-256, in hexadecimal. */
export function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}
