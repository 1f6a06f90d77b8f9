import type { FastifyInstance } from "fastify";
import { answerUnknownPaths } from "./answerError.js";
import { guardedApp } from "./guardedApp.js";
import type { HttpOptions } from "./HttpOptions.js";
import { addMetricsRoute, type MetricsSource } from "./metrics.js";
import { securityHeadersOfErrors } from "./securityHeaders.js";
import { surviveErrors } from "./surviveErrors.js";

const headers = {
  ...securityHeadersOfErrors,
  "cache-control": "no-store",
};

/** Metrics on a port of their own, which whoever routes callers to the gateway can leave closed to them. */
export async function openMetricsPort(
  options: HttpOptions,
  metrics: MetricsSource,
  port: number,
): Promise<FastifyInstance> {
  const { host, logger } = options;
  const app = guardedApp(options, {
    fastify: { forceCloseConnections: true },
    headers: () => headers,
  });
  answerUnknownPaths(app);
  addMetricsRoute(app, metrics, options);
  await app.listen({ host, port });
  surviveErrors(app.server, logger);
  return app;
}
