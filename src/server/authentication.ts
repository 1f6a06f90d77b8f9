import type { FastifyReply, FastifyRequest } from "fastify";
import {
  AuthenticationError,
  type Authenticator,
  type Principal,
} from "../auth/index.js";

const principals = new WeakMap<FastifyRequest, Principal>();

/** The proven caller of a request. @throws Error on a path where nobody asked */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (principal === undefined) throw new Error("Nobody asked who calls.");
  return principal;
}

/**
 * Asks who calls before anything of the request is read. Whoever does not prove it is answered 401 for
 * the whole request.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export function authenticate(
  authenticator: Authenticator,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    try {
      const { authorization } = request.headers;
      principals.set(request, await authenticator.authenticate(authorization));
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      await refuse(reply, error);
    }
  };
}

async function refuse(
  reply: FastifyReply,
  { message }: AuthenticationError,
): Promise<void> {
  const extensions = {
    code: "UNAUTHENTICATED",
    status: 401,
    retryable: false,
  };
  await reply
    .code(401)
    .header("www-authenticate", "Bearer")
    .send({ errors: [{ message, extensions }] });
}
