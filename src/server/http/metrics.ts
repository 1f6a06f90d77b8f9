import type { FastifyInstance } from "fastify";
import { scraperHostPolicy, type HostOptions } from "./hostPolicy.js";
import { metricsPath } from "../request/probePaths.js";

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
