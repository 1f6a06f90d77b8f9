import helmet, { type HelmetOptions } from "helmet";

/** What a page may load and talk to, by directive: `connectSrc`, `imgSrc` and so on. */
export type PagePolicy = Readonly<Record<string, readonly string[]>>;

/** Headers as `reply.headers` takes them, in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** The header by which a page of its own policy says so. */
export const policyHeader = "content-security-policy";

/**
 * What our pages may do unless they say otherwise: run our own files, talk to us, and nothing else.
 * `style-src 'unsafe-inline'` is what the editor of GraphiQL (Monaco) cannot do without.
 */
const commonPolicy: PagePolicy = {
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
};

/** The headers that tell browsers what a page of ours, and the files that it loads, may do. */
export function securityHeaders(policy: PagePolicy = commonPolicy): Headers {
  return headersBy({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(
        Object.entries(policy).map(([name, sources]) => [name, [...sources]]),
      ),
    },
    // TLS ends at a proxy, whose decision this is.
    strictTransportSecurity: false,
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
  });
}

/** The same, as far as it matters for what no browser renders: JSON, a word, nothing. */
export const dataHeaders: Headers = {
  [policyHeader]: "default-src 'none';frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/** What helmet sets on an answer. */
function headersBy(options: HelmetOptions): Headers {
  const headers = new Map<string, string>();
  const answer = {
    setHeader: (name: string, value: string) => {
      headers.set(name.toLowerCase(), value);
    },
    removeHeader: () => undefined,
  };
  // It looks at nothing of the request, and at no more of the answer.
  helmet(options)({} as never, answer as never, () => undefined);
  return Object.fromEntries(headers);
}
