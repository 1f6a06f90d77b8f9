import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Twenty descriptions in a URL, as the vendor's SDK sends them, are far above Node's 16 KiB. */
const MAX_HEADER_BYTES = 256 * 1024;

/**
 * Opens the HTTP side. Whoever calls it adds the handler before anything else is awaited: it needs the
 * URL, and no request is read until then.
 */
export async function listen({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES });
  return new Promise((resolve, reject) => {
    // Heard for as long as it listens: a connection that cannot be taken ends nothing.
    server.on("error", reject);
    server.listen(port, host, () => {
      resolve({ server, url: urlOf(server.address() as AddressInfo) });
    });
  });
}

/** Closes at once: answers under way and connections that hang are cut. */
export async function closeAtOnce(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  const isEverywhere = address === "0.0.0.0" || address === "::";
  const host = family === "IPv6" ? `[${address}]` : address;
  return `http://${isEverywhere ? "127.0.0.1" : host}:${port}`;
}
