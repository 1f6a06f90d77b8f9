import type { FastifyHelmetOptions } from "@fastify/helmet";

/**
 * The headers that tell browsers what our pages may do: run our own files, talk to us, and nothing
 * else. `style-src 'unsafe-inline'` is what the editor of GraphiQL (Monaco) cannot do without.
 */
export const securityHeaders: FastifyHelmetOptions = {
  global: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      workerSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'", "data:"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // TLS ends at a proxy, whose decision this is.
  strictTransportSecurity: false,
  frameguard: { action: "deny" },
  referrerPolicy: { policy: "no-referrer" },
};

/** The same, as far as it matters, for what is answered before any hook runs: a line of JSON, and no page. */
export const securityHeadersOfErrors: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none';frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};
