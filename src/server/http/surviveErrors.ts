import type { Server } from "node:http";
import type { Logger } from "../../base/logger.js";

/**
 * A server that listens tells by `error` of a connection that it could not take, the system being out of buffers for
 * instance. Fastify hears that while it begins to listen, and no longer: unheard it would end the process.
 */
export function surviveErrors(server: Server, logger: Logger): void {
  server.on("error", (err) => {
    logger.error({ err }, "a connection could not be taken");
  });
}
