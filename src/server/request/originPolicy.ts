import type { FastifyCorsOptions } from "@fastify/cors";
import { isLoopbackName } from "../../base/isLoopbackName.js";
import { requestIdHeader } from "./requestId.js";

const preflightLifetimeSeconds = 600;

/** Which pages are allowed. */
export interface AllowedOrigins {
  /** Origins whose pages may read answers. @default none */
  readonly corsOrigins: readonly string[];
  /** Whether pages of this machine may, too. @default true */
  readonly loopbackOrigins: boolean;
}

/**
 * Which pages may read our answers: the configured ones, and those of this machine where these may. Others are
 * answered without the header, so that their browser keeps the answer from them.
 */
export function corsPolicy(allowed: AllowedOrigins): FastifyCorsOptions {
  return {
    origin: (origin, decide) => {
      decide(null, origin !== undefined && isAllowedOrigin(origin, allowed));
    },
    methods: ["GET", "POST"],
    exposedHeaders: [requestIdHeader, "retry-after", "www-authenticate"],
    maxAge: preflightLifetimeSeconds,
    strictPreflight: false,
  };
}

/** Whether pages of an origin may read our answers. */
export function isAllowedOrigin(
  origin: string,
  { corsOrigins, loopbackOrigins }: AllowedOrigins,
): boolean {
  return (
    corsOrigins.includes(origin) ||
    (loopbackOrigins && isLoopbackOrigin(origin))
  );
}

/** Whether a page comes from this machine. An opaque origin (`null`) does not. */
function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (
    (protocol === "http:" || protocol === "https:") && isLoopbackName(hostname)
  );
}
