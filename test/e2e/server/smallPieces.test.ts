import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import type { ServerOptions } from "../../../src/server/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const query = '{"query":"{ __typename }"}';

let observer: FakeObserver;
let server: StartedServer;
const clients: Socket[] = [];

/** A server that takes bodies of 51,200 bytes, in 200 pieces. */
async function start(options: Partial<ServerOptions> = {}): Promise<void> {
  observer = new FakeObserver();
  server = await startServer({
    clock: new FakeClock(),
    observer,
    bodyLimitBytes: 51_200,
    maxConcurrentRequests: 40,
    ...options,
  });
}
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.close();
});

function post(path: string, header: string): Socket {
  const client = connect(Number(new URL(server.url).port), "127.0.0.1");
  clients.push(client);
  client.on("error", () => undefined);
  client.write(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${header}\r\n\r\n`,
  );
  return client;
}

const postChunked = (path: string): Socket =>
  post(path, "Transfer-Encoding: chunked");

const blanks = (count: number): string => "1\r\n \r\n".repeat(count);
const last = `${query.length.toString(16)}\r\n${query}\r\n0\r\n\r\n`;

describe("a body in pieces of one byte", () => {
  it("is read while there are no more of them than a body may have", async () => {
    await start();
    const client = postChunked("/graphql");
    client.end(`${blanks(199)}${last}`);
    expect(await text(client)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it.each(["/graphql", "/events/vod"])(
    "is refused beyond, and not waited for: %s",
    async (path) => {
      await start({ callbacks: { receive: () => "accepted" } });
      const client = postChunked(path);
      client.write(blanks(201));
      const answer = await text(client);
      expect(answer).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\n/);
      expect(answer).toMatch(/^connection: close\r$/im);
      expect(JSON.parse(answer.split("\r\n\r\n")[1]!)).toMatchObject({
        errors: [
          {
            message: "The body arrives in too many small pieces.",
            extensions: { code: "BAD_REQUEST" },
          },
        ],
      });
      while (observer.ends.length === 0) await setImmediate();
      expect(observer.ends).toMatchObject([{ status: 413, isHungUp: false }]);
      expect(server.load.requests).toBe(0);
    },
  );

  it("counts for its caller by what it costs", async () => {
    await start();
    // Ten requests' worth: 655,360 bytes. Each piece counts for 256 of them, and 13 bodies come to 665,600.
    const all = Array.from({ length: 13 }, () => postChunked("/graphql"));
    for (const client of all) client.write(blanks(200));
    expect(await Promise.race(all.map(text))).toMatch(/^HTTP\/1\.1 429 /);
    expect(observer.sheds).toEqual(["caller_share"]);
  });
});

describe("a WebSocket message in fragments", () => {
  /** Sends so many of one message, which does not end. @returns the code with which the connection is closed, if it is */
  async function send(fragments: number): Promise<number | undefined> {
    const url = `${server.url.replace("http", "ws")}/graphql`;
    const socket = new WebSocket(url, "graphql-transport-ws");
    await once(socket, "open");
    const closed = once(socket, "close") as Promise<[number]>;
    const answered = once(socket, "pong");
    for (let sent = 0; sent < fragments; sent += 1)
      socket.send(" ", { fin: false });
    socket.ping();
    const [code] = await Promise.race([closed, answered]);
    socket.terminate();
    return typeof code === "number" ? code : undefined;
  }

  it("is taken in as many as a body's pieces, and no more", async () => {
    await start();
    expect(await send(200)).toBeUndefined();
    expect(await send(201)).toBe(1008);
  });
});

describe("a body for a path where there is nothing", () => {
  it("is answered before it is there, and not read", async () => {
    await start();
    const client = postChunked("/nope");
    client.write(blanks(10));
    const answer = await new Promise<string>((resolve) => {
      client.once("data", (data) => {
        resolve(String(data));
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(answer).toMatch(/^x-request-id: /im);
    expect(JSON.parse(answer.split("\r\n\r\n")[1]!)).toMatchObject({
      errors: [
        {
          message: "There is nothing at this path.",
          extensions: { code: "NOT_FOUND" },
        },
      ],
    });
  });
});
