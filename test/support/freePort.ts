import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Below what systems give to whoever asks for any port: Linux begins at 32768, the others later. Nothing
 * that opens a connection or a server meanwhile is given one of these.
 */
const lowest = 15_000;
const count = 15_000;

/** A port of this machine that nobody listened on just now, and that stays free while its server is away. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
