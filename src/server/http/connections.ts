import type { Server } from "node:http";
import type { Socket } from "node:net";

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
