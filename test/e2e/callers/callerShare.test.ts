import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { WebSocket } from "ws";
import { openPrincipal, type Authenticator } from "../../../src/auth/index.js";
import type { ServerOptions } from "../../../src/server/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const small = { query: "{ __typename }" };
const A = { "x-forwarded-for": "192.0.2.1" };
const B = { "x-forwarded-for": "192.0.2.2" };
const routerSecret = "the-router-says-so-0123456789abcdef";

type Headers = Readonly<Record<string, string>>;

let clock: FakeClock;
let observer: FakeObserver;
let server: StartedServer;
const sockets: Socket[] = [];
const webSockets: WebSocket[] = [];

/** A server that takes 40 of each, of which one caller may have 10. */
async function start(options: Partial<ServerOptions> = {}): Promise<void> {
  clock = new FakeClock();
  observer = new FakeObserver();
  server = await startServer({
    clock,
    observer,
    trustedProxies: ["127.0.0.1"],
    maxConcurrentRequests: 40,
    streamLimits: { connections: 40 },
    ...options,
  });
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const socket of webSockets.splice(0)) socket.terminate();
  server.gate.open();
  await server.close();
});

/** Takes a token for the name of its caller, after whatever a test waits for. */
const byName: Authenticator = {
  authenticate: (authorization = "") =>
    Promise.resolve({
      ...openPrincipal,
      owner: authorization.replace("Bearer ", ""),
    }),
};
const as = (name: string): Headers => ({ authorization: `Bearer ${name}` });

/** Has so many requests stand at the gate, each for itself. */
async function fill(count: number, headers: Headers): Promise<void> {
  const before = server.load.requests;
  for (let sent = 0; sent < count; sent += 1)
    void server.post({ query: "{ wait }" }, headers).catch(() => undefined);
  while (server.load.requests < before + count) await setImmediate();
}

/** Sends a head, and of its body nothing yet. */
function drip(headers: Headers, length = "Content-Length: 26"): Socket {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => undefined);
  const lines = Object.entries(headers).map((pair) => pair.join(": "));
  socket.write(
    `${["POST /graphql HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json", length, ...lines].join("\r\n")}\r\n\r\n`,
  );
  return socket;
}

async function dripMany(
  count: number,
  headers: Headers,
  length?: string,
): Promise<Socket[]> {
  const before = server.load.requests;
  const all = Array.from({ length: count }, () => drip(headers, length));
  while (server.load.requests < before + count) await setImmediate();
  return all;
}

function dial(headers: Headers): WebSocket {
  const url = `${server.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(url, "graphql-transport-ws", { headers });
  webSockets.push(socket);
  socket.on("error", () => undefined);
  return socket;
}

/** Opens a WebSocket, and says who calls. */
async function greet(headers: Headers): Promise<WebSocket> {
  const socket = dial(headers);
  await once(socket, "open");
  socket.send(`{"type":"connection_init"}`);
  await once(socket, "message");
  return socket;
}

async function refusalOf(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, "unexpected-response")) as [
    unknown,
    { readonly statusCode?: number },
  ];
  return response.statusCode;
}

async function statusOf(headers: Headers): Promise<number> {
  const answer = await server.post(small, headers);
  await answer.text();
  return answer.status;
}

async function readiness(): Promise<number> {
  return (await fetch(`${server.url}/readyz`)).status;
}

describe("a caller who has all places under way", () => {
  it("is refused more, and told that it is more than a share", async () => {
    await start();
    await fill(40, A);
    const answer = await server.post(small, A);
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await answer.json()).toEqual({
      errors: [
        {
          message:
            "You have as much under way here as one caller may have at once: try again in 1 s.",
          extensions: {
            code: "RATE_LIMITED",
            status: 429,
            retryable: true,
            retryAfterMs: 1000,
          },
        },
      ],
    });
    expect(observer.sheds).toEqual(["caller_share"]);
  });

  it("keeps nobody else out, and the gateway in rotation", async () => {
    await start();
    await fill(40, A);
    expect(await statusOf(A)).toBe(429);
    expect(await statusOf(B)).toBe(200);
    expect(await readiness()).toBe(200);
  });

  it("is told of in two lines of the log", async () => {
    await start();
    await fill(40, A);
    for (let sent = 0; sent < 3; sent += 1) await statusOf(A);
    await clock.advance(6000);
    expect(
      server.log.lines
        .filter(({ fields }) => fields["reason"] === "caller_share")
        .map(({ level, fields }) => [level, fields]),
    ).toEqual([
      [
        "warn",
        {
          reason: "caller_share",
          requests: 40,
          maxConcurrentRequests: 40,
          maxLoopDelayMs: 1000,
          sharer: "address:192.0.2.1",
        },
      ],
      ["info", { reason: "caller_share", refused: 3, durationMs: 5000 }],
    ]);
  });
});

it("the places that are kept for others are a quarter more, and no caller has more than a share of them", async () => {
  await start();
  await fill(40, A);
  await fill(10, B);
  expect(await statusOf(B)).toBe(429);
  expect(await statusOf({ "x-forwarded-for": "192.0.2.3" })).toBe(503);
  expect(observer.sheds).toEqual(["caller_share", "concurrency"]);
});

it("addresses of one IPv6 network are one caller", async () => {
  await start();
  await fill(40, { "x-forwarded-for": "2001:db8:1:2::1" });
  expect(await statusOf({ "x-forwarded-for": "2001:db8:1:2:3::4" })).toBe(429);
  expect(await statusOf({ "x-forwarded-for": "2001:db8:1:3::1" })).toBe(200);
});

describe("a caller with a token", () => {
  it("has one share, whatever the addresses", async () => {
    await start({ authenticator: byName });
    await fill(20, { ...A, ...as("ann") });
    await fill(20, { ...B, ...as("ann") });
    const elsewhere = { "x-forwarded-for": "192.0.2.3" };
    expect(await statusOf({ ...elsewhere, ...as("ann") })).toBe(429);
    expect(await statusOf({ ...elsewhere, ...as("bob") })).toBe(200);
  });

  it("is not held back by others behind the same address", async () => {
    await start({ authenticator: byName });
    for (let n = 0; n < 15; n += 1) await greet({ ...A, ...as(`caller-${n}`) });
    expect(server.load.connections.websocket).toBe(15);
    await fill(40, { ...A, ...as("ann") });
    expect(await statusOf({ ...A, ...as("bob") })).toBe(200);
  });

  it("opens WebSockets up to a share: one more is closed so that clients wait before they try again", async () => {
    await start({ authenticator: byName });
    for (let n = 0; n < 10; n += 1) await greet(as("ann"));
    const beyond = dial(as("ann"));
    await once(beyond, "open");
    beyond.send(`{"type":"connection_init"}`);
    const [code] = (await once(beyond, "close")) as [number];
    expect(code).toBe(1013);
    await greet(as("bob"));
    expect(observer.sheds).toEqual(["caller_share"]);
  });
});

it("what is refused for a share keeps no place, though its answer is not read yet", async () => {
  await start({ authenticator: byName });
  await fill(40, { ...A, ...as("ann") });
  const send = (query: string, name: string): string => {
    const body = JSON.stringify({ query });
    return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.2\r\nAuthorization: Bearer ${name}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  };
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  sockets.push(socket);
  socket.write(send("{ long }", "bob") + send("{ wait }", "ann").repeat(5));
  while (observer.sheds.length < 5) await setImmediate();
  while (server.load.requests > 41) await setImmediate();
  expect(observer.sheds).toEqual(Array(5).fill("caller_share"));
});

describe("bodies that drip", () => {
  it("are taken up to a share of one caller: the rest are refused after a second and a half", async () => {
    await start();
    const all = await dripMany(12, A);
    await dripMany(1, B);
    const first = Promise.race(all.map(text));
    await clock.advance(1500);
    const answer = await first;
    expect(answer).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/);
    expect(answer).toMatch(/^connection: close\r$/im);
    expect(answer).toContain('"code":"RATE_LIMITED"');
    while (server.load.requests > 11) await setImmediate();
    expect(observer.sheds).toEqual(["caller_share", "caller_share"]);
  });

  it("keep nobody from sending what arrives at once", async () => {
    await start();
    await dripMany(10, A);
    await clock.advance(1500);
    expect(await statusOf(A)).toBe(200);
  });

  it("make room when they have arrived, and when they are given up", async () => {
    await start();
    const [first, second] = await dripMany(10, A);
    await clock.advance(1500);
    first!.write(`{"query":"{ __typename }"} `.slice(0, 26));
    expect(String((await once(first!, "data"))[0])).toMatch(/^HTTP\/1\.1 200/);
    second!.destroy();
    while (server.load.requests > 8) await setImmediate();
    const further = await dripMany(3, A);
    const refused = Promise.race(further.map(text));
    await clock.advance(1500);
    expect(await refused).toMatch(/^HTTP\/1\.1 429/);
    expect(observer.sheds).toEqual(["caller_share"]);
  });

  it("may come to four megabytes of one caller, and one more is refused at once", async () => {
    await start();
    const megabyte = `Content-Length: ${1024 * 1024}`;
    await dripMany(4, A, megabyte);
    expect(await text(drip(A))).toMatch(/^HTTP\/1\.1 429/);
    await dripMany(1, B, megabyte);
  });

  it("count as they come where they do not say how large they are", async () => {
    await start();
    const [chunked] = await dripMany(1, A, "Transfer-Encoding: chunked");
    await dripMany(3, A, `Content-Length: ${1024 * 1024}`);
    await dripMany(1, A, `Content-Length: ${1024 * 1023}`);
    chunked!.write(`400\r\n${"x".repeat(1024)}\r\n`);
    const answer = text(chunked!);
    chunked!.write(`1\r\nx\r\n`);
    expect(await answer).toMatch(/^HTTP\/1\.1 429/);
  });

  it("leave no timer behind", async () => {
    await start();
    const [first] = await dripMany(3, A);
    first!.destroy();
    while (server.load.requests > 2) await setImmediate();
    expect(clock.waiting).toBe(2);
  });
});

describe("connections that stay open", () => {
  it("are taken up to a share of one address while nobody is known", async () => {
    await start({ authenticator: byName });
    for (let n = 0; n < 10; n += 1) await once(dial(A), "open");
    expect(await refusalOf(dial(A))).toBe(429);
    await once(dial(B), "open");
  });

  it("make room when they end", async () => {
    await start();
    const [first] = await Promise.all(
      Array.from({ length: 10 }, () => greet(A)),
    );
    expect(await refusalOf(dial(A))).toBe(429);
    first!.close();
    while (server.load.connections.websocket === 10) await setImmediate();
    await greet(A);
  });

  it("count event streams too, and those whose request is still arriving", async () => {
    await start();
    for (let n = 0; n < 9; n += 1) await greet(A);
    const accept = { accept: "text/event-stream" };
    const stream = await server.post(
      { query: "{ wait }" },
      { ...A, ...accept },
    );
    expect(stream.status).toBe(200);
    expect((await server.post(small, { ...A, ...accept })).status).toBe(429);
    drip({ ...B, ...accept });
    for (let n = 0; n < 9; n += 1) await greet(B);
    expect((await server.post(small, { ...B, ...accept })).status).toBe(429);
    server.gate.open();
    await stream.text();
  });
});

describe("a subscription of a client that takes JSON too", () => {
  const schema = buildSchema(
    "type Query { one: Int } type Subscription { wait: Int }",
  );
  schema.getSubscriptionType()!.getFields()["wait"]!.subscribe =
    async function* (_source, _args, { signal }: { signal: AbortSignal }) {
      yield { wait: 1 };
      await once(signal, "abort");
    };
  const either = {
    ...A,
    accept: "application/json, text/event-stream",
  };
  const subscribe = (): Promise<Response> =>
    server.post({ query: "subscription { wait }" }, either);

  it("counts as an event stream", async () => {
    await start({ schema });
    const streams: Response[] = [];
    for (let n = 0; n < 10; n += 1) streams.push(await subscribe());
    expect(streams.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(server.load).toMatchObject({
      requests: 0,
      connections: { sse: 10 },
    });
    const beyond = await subscribe();
    expect(beyond.status).toBe(429);
    expect(beyond.headers.get("content-type")).toBe(
      "application/json; charset=utf-8",
    );
    expect(beyond.headers.get("retry-after")).toBe("1");
    expect(await beyond.json()).toMatchObject({
      errors: [{ extensions: { code: "RATE_LIMITED" } }],
    });
    expect(server.load.requests).toBe(0);
    await streams[0]!.body!.cancel();
    while (server.load.connections.sse === 10) await setImmediate();
    expect((await subscribe()).status).toBe(200);
  });
});

it("a router that proves to be one has no share of its own", async () => {
  await start({ documents: { routerSecrets: [routerSecret] } });
  const router = { ...A, "router-authorization": routerSecret };
  for (let n = 0; n < 15; n += 1) await greet(router);
  await dripMany(15, router);
  expect(observer.sheds).toEqual([]);
  await fill(25, router);
  expect(await statusOf(router)).toBe(503);
});

it("nobody has a share where the whole is everybody's", async () => {
  await start({ callerShare: 1 });
  for (let n = 0; n < 15; n += 1) await greet(A);
  await dripMany(15, A);
  await fill(25, A);
  expect(await statusOf(A)).toBe(503);
});
