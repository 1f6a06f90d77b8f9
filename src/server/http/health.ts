import type { FastifyInstance } from "fastify";

/** Whether a server takes requests, and why not. */
export type Readiness = "ready" | "overloaded" | "draining";

/**
 * `/livez`: the process runs. `/readyz`: it takes requests; 503 while it has too much to do, and from the moment
 * it begins to stop. Neither asks VOD: an outage there is no reason to restart or to withdraw every instance.
 */
export function answerProbes(
  app: FastifyInstance,
  readiness: () => Readiness,
): void {
  app.get("/livez", () => ({ status: "alive" }));
  app.get("/readyz", (_request, reply) => {
    const status = readiness();
    void reply.code(status === "ready" ? 200 : 503).send({ status });
  });
}
