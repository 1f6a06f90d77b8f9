import type { FastifyReply, FastifyRequest } from "fastify";
import {
  AuthenticationError,
  AuthenticationUnavailableError,
  type Authenticator,
  type Principal,
} from "../../auth/index.js";
import { refusal, refuse } from "./refusals.js";
import { recordOf } from "./RequestRecord.js";

const principals = new WeakMap<FastifyRequest, Principal>();

/** The proven caller of a request. @throws Error on a path where nobody asked */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (principal === undefined) throw new Error("Nobody asked who calls.");
  return principal;
}

/**
 * Asks who calls before anything of the request is read. Whoever does not prove it is answered 401 for
 * the whole request, and 503 when nobody can at present.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export function authenticate(
  authenticator: Authenticator,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    try {
      const { authorization } = request.headers;
      const principal = await authenticator.authenticate(authorization);
      principals.set(request, principal);
      if (principal.owner !== "") recordOf(request).caller = principal.owner;
    } catch (error) {
      await refuseCaller(error, request, reply);
    }
  };
}

async function refuseCaller(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (error instanceof AuthenticationError) {
    recordOf(request).refusal = error.reason;
    void reply.header("www-authenticate", challengeOf(error));
    await refuse(reply, refusal("UNAUTHENTICATED", error.message));
  } else if (error instanceof AuthenticationUnavailableError) {
    recordOf(request).refusal = "no keys";
    const { message, retryAfterMs } = error;
    await refuse(
      reply,
      refusal("UPSTREAM_UNAVAILABLE", message, { retryAfterMs }),
    );
  } else throw error;
}

function challengeOf({ tokenShown }: AuthenticationError): string {
  return `Bearer realm="vod-graph"${tokenShown ? ', error="invalid_token"' : ""}`;
}
