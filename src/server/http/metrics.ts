import type { FastifyInstance } from "fastify";
import { scraperHostPolicy, type HostOptions } from "./hostPolicy.js";
import { metricsPath } from "../request/probePaths.js";
import { answerUnknownPaths } from "./answerError.js";
import { guardedApp, surviveErrors } from "./guardedApp.js";
import type { HttpOptions } from "./HttpOptions.js";
import { dataHeaders } from "./securityHeaders.js";

/** What Prometheus reads. */
export interface MetricsSource {
  /** Of the exposition format. */
  readonly contentType: string;
  /** All metrics as they stand. */
  text(): Promise<string>;
}

/**
 * Answers Prometheus. Metrics name no caller and hold no secret, yet tell how much of everything happens:
 * that is the operator's to know.
 */
export function addMetricsRoute(
  app: FastifyInstance,
  metrics: MetricsSource,
  options: Pick<HostOptions, "allowedHosts">,
): void {
  app.get(
    metricsPath,
    { onRequest: scraperHostPolicy(options) },
    async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
  );
}

const headers = {
  ...dataHeaders,
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
    addHeaders: (_request, reply) => {
      void reply.headers(headers);
    },
  });
  answerUnknownPaths(app);
  addMetricsRoute(app, metrics, options);
  await app.listen({ host, port });
  surviveErrors(app.server, logger);
  return app;
}
