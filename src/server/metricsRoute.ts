import type { FastifyInstance } from "fastify";
import type { MetricsSource } from "./MetricsSource.js";

/** Where Prometheus looks. */
export const metricsPath = "/metrics";

/**
 * Answers Prometheus. Metrics name no caller and hold no secret, yet tell how much of everything happens:
 * that is the operator's to know.
 */
export function addMetricsRoute(
  app: FastifyInstance,
  metrics: MetricsSource,
): void {
  app.get(metricsPath, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
