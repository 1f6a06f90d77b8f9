import { fastify, type FastifyInstance } from "fastify";
import type { MetricsSource } from "../MetricsSource.js";
import { addMetricsRoute } from "./metrics.js";
import {
  answerError,
  answerErrors,
  answerUnknownPaths,
} from "./answerError.js";
import { arrivalOptions, followArrivals } from "./arrival.js";
import { cutUnreadAnswers } from "./cutUnreadAnswers.js";
import { limitPipelining, mayFollow } from "./limitPipelining.js";
import { securityHeadersOfErrors } from "./securityHeaders.js";
import type { Settings } from "../settings.js";
import { surviveErrors } from "./surviveErrors.js";

const headers = {
  ...securityHeadersOfErrors,
  "cache-control": "no-store",
};

/** Metrics on a port of their own, which whoever routes callers to the gateway can leave closed to them. */
export async function openMetricsPort(
  settings: Settings,
  metrics: MetricsSource,
  port: number,
): Promise<FastifyInstance> {
  const { host, logger } = settings;
  const app = fastify({
    ...arrivalOptions(settings),
    forceCloseConnections: true,
    // A path that cannot be decoded meets no hook.
    frameworkErrors: (error, request, reply) => {
      if (!mayFollow(reply)) return;
      void reply.headers(headers);
      answerError(error, { request, reply, logger });
    },
  });
  limitPipelining(app);
  followArrivals(app);
  cutUnreadAnswers(app, settings);
  answerErrors(app, logger);
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  answerUnknownPaths(app);
  addMetricsRoute(app, metrics, settings);
  await app.listen({ host, port });
  surviveErrors(app.server, logger);
  return app;
}
