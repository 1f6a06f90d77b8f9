import { isIP } from "node:net";
import type { FastifyReply, onRequestHookHandler } from "fastify";
import { openAuthenticator } from "../../auth/index.js";
import { errorAnswer } from "./answerError.js";
import { isLoopbackName } from "../request/loopback.js";
import { probePaths } from "./requestLog.js";
import type { Settings } from "../settings.js";

const answer = errorAnswer(
  "This gateway does not answer under the host name of this request. Its operator can allow it in ALLOWED_HOSTS.",
  "BAD_REQUEST",
  421,
);

/**
 * Answers 421 to requests under a foreign host name, where those matter.
 *
 * Any page can give a name of its own the address of this machine (DNS rebinding). For the browser it is then of
 * the same origin as a gateway here, and neither CORS nor CSRF prevention stops it; the `Host` header, which no
 * page can set, still bears its name. `X-Forwarded-Host` is no substitute: such a page can set that.
 */
export function hostPolicy(settings: Settings): onRequestHookHandler {
  const allowed = allowedHosts(settings);
  return (request, reply, done) => {
    // Probes call by address, and learn one word. Scrapers have a policy of their own.
    if (
      allowed === "any" ||
      probePaths.has(request.routeOptions.url ?? "") ||
      isAllowed(hostnameOf(request.headers.host), allowed)
    )
      done();
    else refuse(reply);
  };
}

/**
 * Answers 421 to whoever asks for metrics under a name that a page of another site may have: metrics need no token,
 * so this holds wherever they are. A scraper calls by address, which is no page's name, or by a name inside a
 * cluster or a private network, which no stranger can own.
 */
export function scraperHostPolicy({
  allowedHosts: given,
}: Pick<Settings, "allowedHosts">): onRequestHookHandler {
  return ({ headers: { host } }, reply, done) => {
    const hostname = hostnameOf(host);
    if (
      isAllowed(hostname, given) ||
      isAddress(hostname) ||
      isPrivate(hostname)
    )
      done();
    else refuse(reply);
  };
}

function refuse(reply: FastifyReply): void {
  void reply.code(421).send(answer);
}

/** Only what listens on loopback, and lets everybody in, is sure to be meant for this machine alone. */
function allowedHosts({
  allowedHosts: given,
  authenticator,
  host,
}: Settings): readonly string[] | "any" {
  if (given.length > 0) return given;
  return authenticator === openAuthenticator && isLoopbackName(host)
    ? []
    : "any";
}

/** The name in a `Host` header, in lower case; empty when it is none. */
function hostnameOf(host: string | undefined): string {
  const url = `http://${host ?? ""}`;
  return URL.canParse(url) ? new URL(url).hostname : "";
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
