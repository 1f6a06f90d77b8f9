import fastifyCors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { corsPolicy } from "../request/originPolicy.js";
import { requestIdHeader } from "../request/requestId.js";
import { answerUnknownPaths } from "./answerError.js";
import { readStrictJson } from "./bodies.js";
import { endUnusedConnections } from "./connections.js";
import { guardedApp } from "./guardedApp.js";
import { hostPolicy } from "./hostPolicy.js";
import type { HttpOptions } from "./HttpOptions.js";
import { observeRequests } from "./observeRequests.js";
import { logRequests, logWhenClosed } from "./requestLog.js";
import { dataHeaders } from "./securityHeaders.js";
import type { ServerLife } from "./ServerLife.js";

/** Answers carry credentials: nothing in between may keep one. The files of pages say otherwise. */
const ofEveryAnswer = { ...dataHeaders, "cache-control": "no-store" };

/** The HTTP server with everything that every path needs: ids, headers, limits, the log, answers to broken requests. */
export async function createApp(
  options: HttpOptions,
  life: ServerLife,
): Promise<FastifyInstance> {
  const { logger, clock, trustedProxies } = options;
  const app = guardedApp(options, {
    fastify: {
      bodyLimit: options.bodyLimitBytes,
      trustProxy: trustedProxies.length > 0 && [...trustedProxies],
      forceCloseConnections: "idle",
      // What has begun to arrive when the port closes is still answered.
      return503OnClosing: false,
      genReqId: () => options.newRequestId(),
    },
    watch: (app) => {
      observeRequests(app, options.observer, clock);
      logRequests(app, logger, clock);
    },
    addHeaders: ({ id }, reply) => {
      void reply.headers(ofEveryAnswer).header(requestIdHeader, id);
    },
    onUndecodable: (request, reply) => {
      logWhenClosed(request, reply, options);
    },
  });
  endUnusedConnections(app);
  closeConnectionsAtTheEnd(app, life);
  readStrictJson(app);
  app.addHook("onRequest", hostPolicy(options));
  await app.register(fastifyCors, corsPolicy(options));
  answerUnknownPaths(app);
  return app;
}

/** Else a client that keeps its connection open would hold the shutdown. */
function closeConnectionsAtTheEnd(
  app: FastifyInstance,
  life: ServerLife,
): void {
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (!life.isServing) void reply.header("connection", "close");
    done();
  });
}
