import type { FastifyInstance } from "fastify";
import { scraperHostPolicy } from "./hostPolicy.js";
import type { MetricsSource } from "../MetricsSource.js";
import { metricsPath } from "../request/probePaths.js";
import type { Settings } from "../settings.js";

/**
 * Answers Prometheus. Metrics name no caller and hold no secret, yet tell how much of everything happens:
 * that is the operator's to know.
 */
export function addMetricsRoute(
  app: FastifyInstance,
  metrics: MetricsSource,
  settings: Pick<Settings, "allowedHosts">,
): void {
  app.get(
    metricsPath,
    { onRequest: scraperHostPolicy(settings) },
    async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
  );
}
