import { connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { listen, type Listening } from "./listen.js";

/** What a network of today carries in one packet. */
const PACKET_BYTES = 1448;
/** Long enough for the receiver to read each packet by itself. */
const GAP_MS = 3;

/** A network in front of the gateway: answers arrive packet by packet, as over loopback they never do. */
export async function openCuttingProxy(gateway: string): Promise<Listening> {
  const { hostname, port } = new URL(gateway);
  const sockets = new Set<Socket>();
  const proxy = await listen(
    createServer((client) => {
      const server = connect(Number(port), hostname);
      for (const socket of [client, server]) {
        sockets.add(socket);
        socket.setNoDelay(true);
        socket.on("error", () => {
          client.destroy();
          server.destroy();
        });
        socket.on("close", () => {
          sockets.delete(socket);
          client.destroy();
          server.destroy();
        });
      }
      client.pipe(server);
      void passOn(server, client);
    }),
  );
  return {
    port: proxy.port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await proxy.close();
    },
  };
}

async function passOn(server: Socket, client: Socket): Promise<void> {
  try {
    for await (const chunk of server as AsyncIterable<Buffer>)
      for (let from = 0; from < chunk.length; from += PACKET_BYTES) {
        client.write(chunk.subarray(from, from + PACKET_BYTES));
        await wait(GAP_MS);
      }
    client.end();
  } catch {
    // One of them has left: `close` ends the other.
  }
}
