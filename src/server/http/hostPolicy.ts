import { isIP } from "node:net";
import type { onRequestHookHandler } from "fastify";
import { LRUCache } from "lru-cache";
import { openAuthenticator, type Authenticator } from "../../auth/index.js";
import { refusal, refuse } from "../request/refusals.js";
import { isLoopbackName } from "../../base/isLoopbackName.js";
import { probePaths } from "../request/probePaths.js";

/** No name of DNS is longer. */
const longestName = 253;

const foreignHost = refusal(
  "BAD_REQUEST",
  "This gateway does not answer under the host name of this request. Its operator can allow it in ALLOWED_HOSTS.",
  { status: 421 },
);

/** What decides under which names a server answers. */
export interface HostOptions {
  /**
   * Host names, without a port, under which requests are taken, besides those of this machine.
   *
   * @default on loopback, with everybody let in: those of this machine alone; else any
   */
  readonly allowedHosts: readonly string[];
  /** Tells who calls `/graphql`. @default lets everybody in */
  readonly authenticator: Authenticator;
  /** The address to listen on. @default 127.0.0.1 */
  readonly host: string;
}

/**
 * Answers 421 to requests under a foreign host name, where those matter.
 *
 * Any page can give a name of its own the address of this machine (DNS rebinding). For the browser it is then of
 * the same origin as a gateway here, and neither CORS nor CSRF prevention stops it; the `Host` header, which no
 * page can set, still bears its name. `X-Forwarded-Host` is no substitute: such a page can set that.
 */
export function hostPolicy(options: HostOptions): onRequestHookHandler {
  const allowed = allowedHosts(options);
  return (request, reply, done) => {
    // Probes call by address, and learn one word. Scrapers have a policy of their own.
    if (
      allowed === "any" ||
      probePaths.has(request.routeOptions.url ?? "") ||
      isAllowed(hostnameOf(request.headers.host), allowed)
    )
      done();
    else refuse(reply, foreignHost);
  };
}

/**
 * Answers 421 to whoever asks for metrics under a name that a page of another site may have: metrics need no token,
 * so this holds wherever they are. A scraper calls by address, which is no page's name, or by a name inside a
 * cluster or a private network, which no stranger can own.
 */
export function scraperHostPolicy({
  allowedHosts: given,
}: Pick<HostOptions, "allowedHosts">): onRequestHookHandler {
  return ({ headers: { host } }, reply, done) => {
    const hostname = hostnameOf(host);
    if (
      isAllowed(hostname, given) ||
      isAddress(hostname) ||
      isPrivate(hostname)
    )
      done();
    else refuse(reply, foreignHost);
  };
}

/** Only what listens on loopback, and lets everybody in, is sure to be meant for this machine alone. */
function allowedHosts({
  allowedHosts: given,
  authenticator,
  host,
}: HostOptions): readonly string[] | "any" {
  if (given.length > 0) return given;
  return authenticator === openAuthenticator && isLoopbackName(host)
    ? []
    : "any";
}

/** Names by the headers that they stood in: a gateway has a few. */
const known = new LRUCache<string, string>({ max: 100 });

/** The name in a `Host` header, in lower case; empty when it is none. */
function hostnameOf(host = ""): string {
  const before = known.get(host);
  if (before !== undefined) return before;
  const url = `http://${host}`;
  const name = URL.canParse(url) ? new URL(url).hostname : "";
  if (host.length <= longestName) known.set(host, name);
  return name;
}

function isAllowed(hostname: string, allowed: readonly string[]): boolean {
  return isLoopbackName(hostname) || allowed.includes(hostname);
}

function isAddress(hostname: string): boolean {
  return isIP(hostname.replace(/^\[(.*)\]$/, "$1")) !== 0;
}

/**
 * One label, or below a domain that no public name server has: `gateway`, `vod-graph.media.svc.cluster.local`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 * @see https://www.iana.org/domains/reserved
 */
function isPrivate(hostname: string): boolean {
  return /^[\w-]+$|\.(svc|svc\.cluster\.local|internal)$/.test(hostname);
}
