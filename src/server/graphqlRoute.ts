import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, onRequestHookHandler } from "fastify";
import { answerDocumentFailuresWith200 } from "./answerStatus.js";
import { authenticate } from "./authentication.js";
import { createContext, type ServerContext } from "./createContext.js";
import { checkDocument } from "./documents/checkDocument.js";
import type { DocumentPolicy } from "./documents/DocumentPolicy.js";
import type { Settings } from "./settings.js";
import { isTrustedGet } from "./trustedGet.js";

/** A header that Apollo Server's CSRF prevention takes for proof, as it does any that needs a preflight. */
const proofHeader = "apollo-require-preflight";

/** Answers `/graphql` as GraphQL over HTTP says. */
export function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<ServerContext>,
  settings: Settings & { readonly policy: DocumentPolicy },
): void {
  // The preflights of allowed pages are answered before; others are told nothing that would let them in.
  app.options("/graphql", (_request, reply) => reply.code(204).send());
  app.route({
    // More methods than GraphQL has, so that Apollo Server can answer the others with its 405.
    method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: [
      ...(settings.simpleGets ? [proveSimpleGet] : []),
      authenticate(settings.authenticator),
    ],
    preHandler: checkDocument(settings.policy),
    onSend: (request, reply, _payload, done) => {
      answerDocumentFailuresWith200(request, reply);
      done();
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) =>
        Promise.resolve(createContext(settings, request, reply)),
    }),
  });
}

const proveSimpleGet: onRequestHookHandler = (request, _reply, done) => {
  if (request.method === "GET" && isTrustedGet(request.headers))
    request.headers[proofHeader] ??= "trusted";
  done();
};
