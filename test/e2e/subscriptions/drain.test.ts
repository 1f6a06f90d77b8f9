import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import { FakeWatch } from "../../support/FakeWatch.js";
import { rejectionOf } from "../../support/rejectionOf.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { allOf, nextOf, subscribers } from "../../support/subscribers.js";

const VIDEO = "c6a23a870c8c4ffcd40cbd3813330001";
const READ = { query: `{ video(id: "${VIDEO}") { id } }` };
const LISTEN = { query: "subscription { mediaEvents { type } }" };

let watch: FakeWatch;
let stack: Stack;

beforeEach(async () => {
  watch = new FakeWatch();
  stack = await startStack({
    server: { watch, shutdownDelayMs: 2000, shutdownTimeoutMs: 2000 },
  });
});
afterEach(async () => {
  const closed = stack.close();
  await stack.clock.advance(60_000);
  await closed;
});

/** Begins to stop, up to the moment in which the port has closed. */
async function stop(): Promise<{ readonly closed: Promise<void> }> {
  const closed = stack.close();
  await stack.clock.scheduled((delayMs) => delayMs === 2000);
  await stack.clock.advance(2000);
  await expect(fetch(`${stack.url}/livez`)).rejects.toThrow("fetch failed");
  return { closed };
}

/** What each client says of a connection that ends without a word. */
const cutOff: Readonly<Record<string, object>> = {
  "a WebSocket": { type: "close", code: 1006, reason: "", wasClean: false },
  "server-sent events": { name: "NetworkError", message: "terminated" },
};

describe.each(Object.keys(subscribers))("while a gateway stops, %s", (way) => {
  const subscribe = subscribers[way]!;

  it("tells a subscription its end in good order", async () => {
    const telling = subscribe(stack.url, LISTEN);
    const all = allOf(telling);
    await watch.watched(1);
    const { closed } = await stop();
    expect(await all).toEqual([]);
    await closed;
    expect(stack.load.subscriptions).toEqual({ websocket: 0, sse: 0 });
  });

  it("answers a query that is in flight", async () => {
    const slow = stack.emulator.faults.add({ kind: "latency", ms: 3000 });
    const answer = nextOf(subscribe(stack.url, READ));
    await slow.hit();
    const { closed } = await stop();
    await stack.clock.advance(1000);
    expect(await answer).toEqual({ data: { video: { id: VIDEO } } });
    await closed;
  });

  it("is cut off at the end of the time with what hangs", async () => {
    const hang = stack.emulator.faults.add({ kind: "latency", ms: 100_000 });
    const answer = rejectionOf(nextOf(subscribe(stack.url, READ)));
    await hang.hit();
    const { closed } = await stop();
    // Before the attempt itself would be over, at 5 seconds.
    await stack.clock.advance(2000);
    expect(await answer).toMatchObject(cutOff[way]!);
    await closed;
    expect(stack.load).toEqual({
      requests: 0,
      connections: { websocket: 0, sse: 0 },
      subscriptions: { websocket: 0, sse: 0 },
    });
  });

  it("is still opened before the port closes, and told its end then", async () => {
    const closed = stack.close();
    await stack.clock.scheduled((delayMs) => delayMs === 2000);
    const all = allOf(subscribe(stack.url, LISTEN));
    await watch.watched(1);
    await stack.clock.advance(2000);
    expect(await all).toEqual([]);
    await closed;
  });
});

it("a WebSocket takes no more operations while its gateway stops", async () => {
  const slow = stack.emulator.faults.add({ kind: "latency", ms: 3000 });
  const url = `${stack.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(url, "graphql-transport-ws");
  await once(socket, "open");
  socket.send(`{"type":"connection_init"}`);
  await once(socket, "message");
  const subscribe = (id: string): void => {
    socket.send(JSON.stringify({ id, type: "subscribe", payload: READ }));
  };
  subscribe("begun");
  await slow.hit();
  const { closed } = await stop();
  const refused = once(socket, "message");
  subscribe("late");
  expect(JSON.parse(String((await refused)[0]))).toMatchObject({
    id: "late",
    type: "error",
    payload: [
      {
        extensions: {
          code: "OVERLOADED",
          status: 503,
          retryable: true,
          retryAfterMs: 1000,
        },
      },
    ],
  });
  const answered = once(socket, "message");
  await stack.clock.advance(1000);
  expect(JSON.parse(String((await answered)[0]))).toMatchObject({
    id: "begun",
    type: "next",
  });
  await closed;
});
