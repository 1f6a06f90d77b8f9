import { fastifyApolloHandler } from "@as-integrations/fastify";
import type {
  FastifyInstance,
  onRequestHookHandler,
  RouteHandlerMethod,
} from "fastify";
import { answerDocumentFailuresWith200 } from "./answerStatus.js";
import { authenticate } from "./authentication.js";
import { chargeArrival } from "./chargeArrival.js";
import { createContext } from "./createContext.js";
import { checkDocument } from "./documents/checkDocument.js";
import {
  countForCaller,
  keepPlace,
  shedOverload,
} from "./overload/shedOverload.js";
import { openSockets } from "./subscriptions/openSockets.js";
import { serveEventStream } from "./subscriptions/serveEventStream.js";
import type { StreamTools } from "./subscriptions/StreamTools.js";
import { wantsEventStream } from "./subscriptions/wantsEventStream.js";
import { isTrustedGet, proofHeader } from "./trustedGet.js";

/** Answers `/graphql` as GraphQL over HTTP says, and as its two protocols for subscriptions do. */
export function addGraphqlRoute(
  app: FastifyInstance,
  tools: StreamTools,
): void {
  const { settings, policy } = tools;
  // The preflights of allowed pages are answered before; others are told nothing that would let them in.
  app.options("/graphql", (_request, reply) => reply.code(204).send());
  app.route({
    // More methods than GraphQL has, so that Apollo Server can answer the others with its 405.
    method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: [
      shedOverload(tools.load, policy),
      openSockets(tools),
      ...(settings.simpleGets ? [proveSimpleGet] : []),
      authenticate(settings.authenticator),
      countForCaller(tools.load, policy),
      chargeArrival(settings),
    ],
    preHandler: checkDocument(policy),
    onSend: (request, reply, _payload, done) => {
      answerDocumentFailuresWith200(request, reply);
      done();
    },
    handler: keepPlace(answer(tools)),
  });
}

function answer(tools: StreamTools): RouteHandlerMethod {
  const once = fastifyApolloHandler(tools.apollo, {
    context: (request, reply) =>
      Promise.resolve(createContext(tools.settings, request, reply)),
  });
  const stream = serveEventStream(tools);
  return function (request, reply) {
    return wantsEventStream(request)
      ? stream(request, reply)
      : once.call(this, request, reply);
  };
}

const proveSimpleGet: onRequestHookHandler = (request, _reply, done) => {
  if (request.method === "GET" && isTrustedGet(request.headers))
    request.headers[proofHeader] ??= "trusted";
  done();
};
