import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens a server at any free port of loopback. Whatever is still connected when it closes is cut off. */
export async function listen(
  server: Server & { closeAllConnections?: () => void },
): Promise<Listening> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections?.();
      await closed;
    },
  };
}
