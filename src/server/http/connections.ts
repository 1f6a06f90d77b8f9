import type { Server } from "node:http";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

const open = new WeakMap<Server, Set<Socket>>();

/**
 * The connections that a server has accepted and that are open, in the order in which they came. Those too that Node.js
 * has let go of since they asked for another protocol: it does not close them with the others. To be asked first before
 * the server listens.
 */
export function connectionsOf(server: Server): ReadonlySet<Socket> {
  return open.get(server) ?? follow(server);
}

function follow(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  open.set(server, sockets);
  server.on("connection", (socket: Socket) => {
    // Told again by routeUpgrades, for a connection that goes on in HTTP.
    if (sockets.has(socket)) return;
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
    });
  });
  return sockets;
}

/** What the kernel holds of connections at most; Node.js asks for as many. */
const backlog = 511;
/** The turn in which a connection is accepted, the one in which its request is read, and the present one. */
const quietTurns = 3;

/**
 * Ends connections on which nothing has arrived when the server stops: browsers and load balancers open some
 * in advance. Node.js does not count them as idle, and would wait a minute for their first request.
 *
 * What has arrived, and waits in the kernel, is taken in before: closing the port resets connections that
 * nobody has accepted, and closing a connection resets it while there is something to read.
 */
export function endUnusedConnections(app: FastifyInstance): void {
  const open = connectionsOf(app.server);
  let accepted = 0;
  app.server.on("connection", () => {
    accepted += 1;
  });
  app.addHook("preClose", async () => {
    await takeInArrivals(() => accepted);
    // In the same breath in which the port closes: no other comes in between.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}

/** Each turn of the event loop accepts one connection, and reads from all that have something to read. */
async function takeInArrivals(accepted: () => number): Promise<void> {
  let before = accepted();
  let quiet = 0;
  for (let turn = 0; turn < backlog && quiet < quietTurns; turn += 1) {
    await setImmediate();
    quiet = accepted() === before ? quiet + 1 : 0;
    before = accepted();
  }
}
