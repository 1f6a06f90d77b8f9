import { fastify, type FastifyInstance } from "fastify";
import type { MetricsSource } from "./MetricsSource.js";
import { addMetricsRoute } from "./metricsRoute.js";
import { answerErrors, answerUnknownPaths } from "./answerError.js";
import { securityHeadersOfErrors } from "./securityHeaders.js";
import type { Settings } from "./settings.js";
import { surviveErrors } from "./surviveErrors.js";

/** Metrics on a port of their own, which whoever routes callers to the gateway can leave closed to them. */
export async function openMetricsPort(
  settings: Settings,
  metrics: MetricsSource,
  port: number,
): Promise<FastifyInstance> {
  const { host, logger } = settings;
  const app = fastify({ forceCloseConnections: true });
  answerErrors(app, logger);
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.headers({
      ...securityHeadersOfErrors,
      "cache-control": "no-store",
    });
    done();
  });
  answerUnknownPaths(app);
  addMetricsRoute(app, metrics, settings);
  await app.listen({ host, port });
  surviveErrors(app.server, logger);
  return app;
}
