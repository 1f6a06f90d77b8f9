import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { DocumentList } from "./DocumentList.js";

/** Which documents a server runs. */
export interface DocumentPolicy {
  /**
   * `automatic`: any; those of the list can be named by their id, others once they have been sent (APQ).
   * `only`: those of the list.
   */
  readonly mode: "automatic" | "only";
  readonly list: DocumentList;
  /** What a router proves itself with: it writes documents of its own. Absent: no router can. */
  readonly routerSecret?: string;
}

/** The header that bears a router's secret. */
export const routerSecretHeader = "router-authorization";

/** Whether a request proves to come from the router. Takes as long for a near miss as for any other. */
export function isFromRouter(
  headers: IncomingHttpHeaders,
  { routerSecret }: DocumentPolicy,
): boolean {
  const given = headers[routerSecretHeader];
  if (routerSecret === undefined || typeof given !== "string") return false;
  return timingSafeEqual(digest(given), digest(routerSecret));
}

/** Of equal length, whatever was given. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
