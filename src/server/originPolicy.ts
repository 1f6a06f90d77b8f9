import type { FastifyCorsOptions } from "@fastify/cors";
import { isLoopbackName } from "./loopback.js";
import { requestIdHeader } from "./requestId.js";

const preflightLifetimeSeconds = 600;

/**
 * Which pages may read our answers: those of this machine and the configured ones. Others are answered
 * without the header, so that their browser keeps the answer from them.
 */
export function corsPolicy(allowed: readonly string[]): FastifyCorsOptions {
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
  allowed: readonly string[],
): boolean {
  return allowed.includes(origin) || isLoopbackOrigin(origin);
}

/** Whether a page comes from this machine. An opaque origin (`null`) does not. */
export function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (
    (protocol === "http:" || protocol === "https:") && isLoopbackName(hostname)
  );
}
