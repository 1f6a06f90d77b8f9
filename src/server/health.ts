import type { FastifyInstance } from "fastify";

/**
 * `/livez`: the process runs. `/readyz`: it takes requests; 503 from the moment it begins to stop.
 * Neither asks VOD: an outage there is no reason to restart or to withdraw every instance.
 */
export function answerProbes(
  app: FastifyInstance,
  isReady: () => boolean,
): void {
  app.get("/livez", () => ({ status: "alive" }));
  app.get("/readyz", (_request, reply) => {
    const ready = isReady();
    void reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? "ready" : "draining" });
  });
}
