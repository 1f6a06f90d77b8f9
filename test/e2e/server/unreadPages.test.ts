import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeClock } from "../../support/FakeClock.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const shutdownTimeoutMs = 20_000;
const wish =
  "GET /graphiql/page.js HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

let folder: string;
let clock: FakeClock;
let server: StartedServer;
let clients: readonly Socket[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pages-"));
  await mkdir(join(folder, "graphiql"));
  // More than the kernel takes for a connection whose other end does not read.
  await writeFile(
    join(folder, "graphiql", "page.js"),
    Buffer.alloc(16 * 1024 * 1024, " "),
  );
  clock = new FakeClock();
  server = await startServer({ clock, pageFolder: folder, shutdownTimeoutMs });
  const port = Number(new URL(server.url).port);
  clients = Array.from({ length: 5 }, () => connect(port, "127.0.0.1"));
  for (const client of clients) {
    client.on("error", () => undefined);
    client.write(wish);
  }
  await Promise.all(clients.map((client) => once(client, "readable")));
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  await server.close();
  await rm(folder, { recursive: true });
});

function linesLogged(): readonly unknown[] {
  return server.log.lines
    .filter(({ message }) => message === "request")
    .map(({ fields }) => [fields["path"], fields["hungUp"]]);
}

const five = Array(5).fill(["/graphiql/page.js", true]);

describe("pages that nobody reads who asked for a WebSocket at their path", () => {
  it("are cut off after 30 seconds, and logged", async () => {
    await clock.advance(33_000);
    while (linesLogged().length < 5) await setImmediate();
    expect(linesLogged()).toEqual(five);
  });

  it("are cut off when the time to shut down is over", async () => {
    const closed = server.close();
    await clock.scheduled((delayMs) => delayMs === shutdownTimeoutMs);
    await clock.advance(shutdownTimeoutMs);
    await closed;
    expect(linesLogged()).toEqual(five);
  });
});
