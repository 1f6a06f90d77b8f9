import { emptyReply, type ObjectReply } from "./ObjectReply.js";
import { refuseObject } from "./OssError.js";

/** Which web pages may upload. @default any */
export type AllowedOrigins = readonly string[] | "any";

type Headers = Readonly<Record<string, string>>;

const MAX_AGE_SECONDS = 600;

/**
 * What every answer says to a page, refusals included. Without `ETag` among the exposed headers, the
 * vendor's uploader hangs without a word.
 */
export function corsHeaders(
  { origin }: Headers,
  allowed: AllowedOrigins,
): Headers {
  if (origin === undefined || !isAllowed(origin, allowed)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers":
      "ETag, x-oss-request-id, x-oss-hash-crc64ecma",
    vary: "Origin",
  };
}

/** @throws OssError `AccessForbidden` for a page that may not upload */
export function answerPreflight(
  headers: Headers,
  allowed: AllowedOrigins,
): ObjectReply {
  const { origin } = headers;
  const { "access-control-request-method": method } = headers;
  const isAsked = origin !== undefined && method !== undefined;
  if (!isAsked || !isAllowed(origin, allowed))
    throw refuseObject("AccessForbidden");
  return emptyReply(200, {
    "access-control-allow-methods": "PUT, POST, GET, HEAD, DELETE",
    // In browsers "*" does not cover "authorization": what is asked for is named.
    "access-control-allow-headers":
      headers["access-control-request-headers"] ?? "*",
    "access-control-max-age": String(MAX_AGE_SECONDS),
  });
}

function isAllowed(origin: string, allowed: AllowedOrigins): boolean {
  return allowed === "any" || allowed.includes(origin);
}
