import type { onRequestHookHandler } from "fastify";
import { openAuthenticator } from "../auth/index.js";
import { isLoopbackName } from "./loopback.js";
import { probePaths } from "./requestLog.js";
import type { Settings } from "./settings.js";

const answer = {
  errors: [
    {
      message:
        "This gateway does not answer under the host name of this request. Its operator can allow it in ALLOWED_HOSTS.",
      extensions: { code: "BAD_REQUEST" },
    },
  ],
};

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
    // Probes and scrapers call by address.
    if (
      allowed === "any" ||
      probePaths.has(request.url) ||
      isAllowed(request.headers.host, allowed)
    )
      done();
    else void reply.code(421).send(answer);
  };
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

function isAllowed(
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  const url = `http://${host ?? ""}`;
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return isLoopbackName(hostname) || allowed.includes(hostname);
}
