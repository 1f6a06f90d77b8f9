import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ServerOptions } from "../../../src/server/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeLoopDelay } from "../../support/FakeLoopDelay.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

const small = { query: "{ __typename }" };

let clock: FakeClock;
let loopDelay: FakeLoopDelay;
let observer: FakeObserver;
let server: StartedServer;

afterEach(async () => {
  server.gate.open();
  await server.close();
});

/** A server that takes one request at once. */
async function start(options: Partial<ServerOptions> = {}): Promise<void> {
  clock = new FakeClock();
  loopDelay = new FakeLoopDelay();
  observer = new FakeObserver();
  server = await startServer({
    clock,
    loopDelay,
    observer,
    maxConcurrentRequests: 1,
    ...options,
  });
}

/** Has a request stand at the gate: there is no room for another. */
async function fill(): Promise<{ readonly answer: Promise<Response> }> {
  const answer = server.post({ query: "{ wait }" });
  await server.gate.arrived();
  return { answer };
}

/** Lets the request that is under way go, with all that it takes. */
async function empty(answer: Promise<Response>): Promise<void> {
  server.gate.open();
  expect((await answer).status).toBe(200);
  await (await answer).text();
  await freed();
}

/** A place is free once the server knows that the answer has left. */
async function freed(): Promise<void> {
  while ((await server.post(small)).status !== 200) await setImmediate();
}

async function probe(path: string): Promise<unknown> {
  const answer = await fetch(`${server.url}${path}`);
  const { status } = (await answer.json()) as { readonly status: unknown };
  return [answer.status, status];
}

describe("a request beyond what is taken at once", () => {
  beforeEach(() => start());

  it("is answered 503, and told when to come back", async () => {
    await fill();
    const answer = await server.post(small);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-type")).toBe(
      "application/json; charset=utf-8",
    );
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: "The gateway has its hands full: try again in 1 s.",
          extensions: {
            code: "OVERLOADED",
            status: 503,
            retryable: true,
            retryAfterMs: 1000,
          },
        },
      ],
    });
  });

  it("can be read by the page that sent it", async () => {
    await fill();
    const origin = "http://localhost:3000";
    const answer = await server.post(small, { origin });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-expose-headers")).toContain(
      "retry-after",
    );
  });

  it("is taken again when there is room", async () => {
    const { answer } = await fill();
    expect((await server.post(small)).status).toBe(503);
    await empty(answer);
    expect((await server.post(small)).status).toBe(200);
  });

  it("is not read", async () => {
    await fill();
    expect((await server.post("{ no JSON")).status).toBe(503);
  });

  it("does not keep others from probes, which tell that the server is full", async () => {
    const { answer } = await fill();
    await server.post(small);
    expect(await probe("/livez")).toEqual([200, "alive"]);
    expect(await probe("/readyz")).toEqual([503, "overloaded"]);
    await empty(answer);
  });

  it("leaves two lines in the log for all of them, and is counted", async () => {
    const { answer } = await fill();
    for (let sent = 0; sent < 3; sent += 1) await server.post(small);
    expect(observer.sheds).toEqual(Array(3).fill("concurrency"));
    server.gate.open();
    await (await answer).text();
    await clock.advance(6000);
    await server.close();
    const lines = server.log.lines.filter(({ level }) => level !== "debug");
    expect(lines.map(({ level, message }) => [level, message])).toEqual([
      ["warn", "overloaded: requests are refused from now on"],
      ["info", "request"],
      ["info", "no longer overloaded"],
    ]);
    expect(lines.at(-1)!.fields).toEqual({
      reason: "concurrency",
      refused: 3,
      durationMs: 5000,
    });
  });
});

it("nobody's token is checked who is refused", async () => {
  const asked: unknown[] = [];
  await start({
    authenticator: {
      authenticate: (authorization) => {
        asked.push(authorization);
        return Promise.reject(new Error("unreachable"));
      },
    },
    maxLoopDelayMs: 1,
  });
  loopDelay.ms = 2;
  expect((await server.post(small)).status).toBe(503);
  expect(asked).toEqual([]);
});

describe("a caller who hangs up", () => {
  it("keeps his place until what he began is done", async () => {
    await start();
    const caller = new AbortController();
    const answer = fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ wait }"}',
      signal: caller.signal,
    });
    const signal = await server.gate.arrived();
    const noticed = once(signal, "abort");
    caller.abort();
    await expect(answer).rejects.toThrow("aborted");
    await noticed;
    expect((await server.post(small)).status).toBe(503);
    server.gate.open();
    await freed();
  });

  it("leaves at once while nothing was begun", async () => {
    await start();
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write(
      "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    );
    while ((await server.post(small)).status === 200) await setImmediate();
    socket.destroy();
    await freed();
  });
});

describe("/readyz", () => {
  beforeEach(() => start());

  it("is 503 until nobody was refused for five seconds", async () => {
    const { answer } = await fill();
    await server.post(small);
    await empty(answer);
    await clock.advance(4999);
    expect(await probe("/readyz")).toEqual([503, "overloaded"]);
    await clock.advance(1001);
    expect(await probe("/readyz")).toEqual([200, "ready"]);
  });

  it("stays at 503 while there is no room, though nobody comes", async () => {
    const { answer } = await fill();
    await server.post(small);
    await clock.advance(60_000);
    expect(await probe("/readyz")).toEqual([503, "overloaded"]);
    await empty(answer);
    await clock.advance(6000);
    expect(await probe("/readyz")).toEqual([200, "ready"]);
  });

  it("is 200 when there is no room, and nobody was refused", async () => {
    await fill();
    expect(await probe("/readyz")).toEqual([200, "ready"]);
  });
});

describe("a late event loop", () => {
  beforeEach(() => start({ maxLoopDelayMs: 500 }));

  it("has requests refused", async () => {
    loopDelay.ms = 500;
    expect((await server.post(small)).status).toBe(200);
    loopDelay.ms = 501;
    const answer = await server.post(small);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      errors: [
        { message: "The gateway cannot keep up at present: try again in 1 s." },
      ],
    });
    expect(observer.sheds).toEqual(["event_loop_delay"]);
  });

  it("turns /readyz, until it is well below the limit", async () => {
    loopDelay.ms = 501;
    await server.post(small);
    loopDelay.ms = 401;
    await clock.advance(10_000);
    expect(await probe("/readyz")).toEqual([503, "overloaded"]);
    loopDelay.ms = 400;
    await clock.advance(1000);
    expect(await probe("/readyz")).toEqual([200, "ready"]);
  });

  it("is not measured any more once the server is closed", async () => {
    await server.close();
    expect(loopDelay.isClosed).toBe(true);
  });
});

it("a server that closes while it is overloaded leaves no timer behind", async () => {
  await start({ maxLoopDelayMs: 1 });
  loopDelay.ms = 2;
  await server.post(small);
  await server.close();
  expect(clock.waiting).toBe(0);
});
