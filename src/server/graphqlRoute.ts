import type { FastifyInstance, onRequestHookHandler } from "fastify";
import { answerOperation } from "./answerOperation.js";
import { answerDocumentFailuresWith200 } from "./execute/answerStatus.js";
import { authenticate } from "./request/authentication.js";
import { unpackBody } from "./http/bodies.js";
import { chargeArrival } from "./chargeArrival.js";
import { checkDocument } from "./documents/checkDocument.js";
import { answerAsDraft } from "./execute/draftStatuses.js";
import { refuseIllFormed } from "./execute/refuseIllFormed.js";
import { leaveOutEmptyParameters } from "./execute/emptyParameters.js";
import { leadToPlayground } from "./pages/leadToPlayground.js";
import { refuseUnacceptable } from "./negotiation/refuseUnacceptable.js";
import {
  countForCaller,
  freeSlot,
  keepSlot,
  shedOverload,
} from "./overload/shedOverload.js";
import { openSockets } from "./subscriptions/openSockets.js";
import type { OperationTools } from "./execute/OperationTools.js";
import { isTrustedGet, proofHeader } from "./request/trustedGet.js";

/** How `/graphql` is answered. */
export interface GraphqlRouteOptions {
  /** Whether a browser that opens it is led to the playground. */
  readonly graphiql: boolean;
  /** Whether GETs that no page of another site can have sent are answered without a header that needs a preflight. */
  readonly simpleGets: boolean;
  /** Whether statuses are those of the GraphQL-over-HTTP draft of August 2026. */
  readonly draftStatuses: boolean;
}

/** Answers `/graphql` as GraphQL over HTTP says, and as its two protocols for subscriptions do. */
export function addGraphqlRoute(
  app: FastifyInstance,
  tools: OperationTools,
  options: GraphqlRouteOptions,
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
      ...(options.graphiql ? [leadToPlayground] : []),
      ...(options.simpleGets ? [proveSimpleGet] : []),
      authenticate(settings.authenticator),
      countForCaller(tools.load, policy),
      chargeArrival(settings),
      refuseUnacceptable,
    ],
    preParsing: [unpackBody, leaveOutEmptyParameters],
    preHandler: [
      ...(options.draftStatuses ? [refuseIllFormed] : []),
      checkDocument(policy, options),
    ],
    onSend: [
      (request, reply, _payload, done) => {
        if (options.draftStatuses) answerAsDraft(reply);
        else answerDocumentFailuresWith200(request, reply);
        done();
      },
      freeSlot,
    ],
    handler: keepSlot(answerOperation(tools)),
  });
}

const proveSimpleGet: onRequestHookHandler = (request, _reply, done) => {
  if (request.method === "GET" && isTrustedGet(request.headers))
    request.headers[proofHeader] ??= "trusted";
  done();
};
