import fastifyCors from "@fastify/cors";
import {
  fastify,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { observeRequests } from "./observeRequests.js";
import {
  answerError,
  answerErrors,
  answerUnknownPaths,
} from "./answerError.js";
import { arrivalOptions, followArrivals } from "./arrival.js";
import { cutUnreadAnswers } from "./cutUnreadAnswers.js";
import { readStrictJson } from "./bodies.js";
import { endUnusedConnections } from "./endUnusedConnections.js";
import { hostPolicy } from "./hostPolicy.js";
import { corsPolicy } from "../request/originPolicy.js";
import { limitPipelining, mayFollow } from "./limitPipelining.js";
import { leaveHostToUs, refuseByHttp } from "./refuseByHttp.js";
import { requestIdHeader } from "../request/requestId.js";
import { logRequests, logWhenClosed } from "./requestLog.js";
import { securityHeaders, securityHeadersOfErrors } from "./securityHeaders.js";
import type { ServerLife } from "./ServerLife.js";
import type { Settings } from "../settings.js";

/** The HTTP server with everything that every path needs: ids, headers, limits, the log, answers to broken requests. */
export async function createApp(
  settings: Settings,
  life: ServerLife,
): Promise<FastifyInstance> {
  const { logger, clock, trustedProxies } = settings;
  const arrival = arrivalOptions(settings);
  const app = fastify({
    bodyLimit: settings.bodyLimitBytes,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    ...arrival,
    http: { ...arrival.http, ...leaveHostToUs },
    forceCloseConnections: "idle",
    // What has begun to arrive when the port closes is still answered.
    return503OnClosing: false,
    genReqId: () => settings.newRequestId(),
    // A path that cannot be decoded meets no hook: log and answer it here.
    frameworkErrors: (error, request, reply) => {
      if (!mayFollow(reply)) return;
      logWhenClosed(request, reply, settings);
      addHeaders(request, reply);
      void reply.headers(securityHeadersOfErrors);
      answerError(error, { request, reply, logger });
    },
  });
  endUnusedConnections(app);
  limitPipelining(app);
  followArrivals(app);
  observeRequests(app, settings.observer, clock);
  logRequests(app, logger, clock);
  cutUnreadAnswers(app, settings);
  addCommonHeaders(app, life);
  answerErrors(app, logger);
  refuseByHttp(app, logger);
  readStrictJson(app);
  app.addHook("onRequest", hostPolicy(settings));
  await app.register(fastifyCors, corsPolicy(settings));
  answerUnknownPaths(app);
  return app;
}

function addCommonHeaders(app: FastifyInstance, life: ServerLife): void {
  const safety = securityHeaders();
  app.addHook("onRequest", (request, reply, done) => {
    addHeaders(request, reply);
    void reply.headers(safety);
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    // Else a client that keeps its connection open would hold the shutdown.
    if (!life.isServing) void reply.header("connection", "close");
    done();
  });
}

function addHeaders(request: FastifyRequest, reply: FastifyReply): void {
  // Answers carry credentials: nothing in between may keep one. The page's own files say otherwise.
  void reply.headers({
    [requestIdHeader]: request.id,
    "cache-control": "no-store",
  });
}
