import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Ends connections on which nothing has arrived when the server stops: browsers and load balancers open some
 * in advance. Node.js does not count them as idle, and would wait a minute for their first request.
 */
export function endUnusedConnections(app: FastifyInstance): void {
  const open = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    // Told again by routeUpgrades, for a connection that goes on in HTTP.
    if (open.has(socket)) return;
    open.add(socket);
    socket.once("close", () => {
      open.delete(socket);
    });
  });
  // In the same breath in which the port closes: no other comes in between.
  app.addHook("preClose", (done) => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}
