import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { WebSocket } from "ws";
import { startStack, type Stack } from "../../support/startStack.js";

/** Of what may be sent at once, the first message takes one. */
const messageBurst = 5;

let stack: Stack;
let socket: WebSocket;
let closed: Promise<readonly unknown[]>;
let told: unknown[];

beforeEach(async () => {
  stack = await startStack({
    server: { streamLimits: { messageBurst, messagesPerSecond: 1 } },
  });
  const url = `${stack.url.replace("http", "ws")}/graphql`;
  socket = new WebSocket(url, "graphql-transport-ws");
  closed = once(socket, "close");
  told = [];
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.on("message", (text) =>
    told.push(JSON.parse((text as Buffer).toString())),
  );
});
afterEach(async () => {
  socket.terminate();
  await stack.close();
});

const ping = '{"type":"ping"}';
const query = (id: string): string =>
  `{"id":"${id}","type":"subscribe","payload":{"query":"{ __typename }"}}`;

/** Runs an operation, which tells that all before it have been taken. */
async function answered(id: string): Promise<void> {
  socket.send(query(id));
  const isOver = (one: unknown): boolean =>
    JSON.stringify(one) === `{"id":"${id}","type":"complete"}`;
  while (!told.some(isOver)) await once(socket, "message");
}

async function expectClosed(): Promise<void> {
  const [code, reason] = await closed;
  expect([code, String(reason)]).toEqual([4429, "Too many messages"]);
}

const floods: Readonly<Record<string, () => void>> = {
  pings: () => {
    socket.send(ping);
  },
  pongs: () => {
    socket.send('{"type":"pong"}');
  },
  "completions of nothing": () => {
    socket.send('{"type":"complete","id":"none"}');
  },
  "pings of WebSocket's own": () => {
    socket.ping();
  },
};

describe.each(Object.entries(floods))(
  "a WebSocket that sends %s",
  (_, send) => {
    it("may send so many at once", async () => {
      for (let sent = 1; sent < messageBurst; sent += 1) send();
      await answered("1");
      expect(socket.readyState).toBe(WebSocket.OPEN);
    });

    it("is closed when it sends more", async () => {
      for (let sent = 0; sent < messageBurst; sent += 1) send();
      await expectClosed();
      while (stack.load.connections.websocket > 0) await setImmediate();
      const line = stack.log.lines.find(({ message }) => message === "request");
      expect(line?.fields["errorCodes"]).toEqual(["RATE_LIMITED"]);
    });

    it("may go on at the pace of a client that keeps its connection alive", async () => {
      for (let second = 1; second <= 20; second += 1) {
        await stack.clock.advance(1000);
        // The gateway's own pings are answered too.
        if (second % 15 !== 0) send();
        await answered(String(second));
      }
      expect(socket.readyState).toBe(WebSocket.OPEN);
    });
  },
);

it("operations and their completions are not counted: they are charged", async () => {
  for (let id = 1; id <= 20; id += 1) {
    await answered(String(id));
    socket.send(`{"type":"complete","id":"${id}"}`);
  }
  await answered("last");
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

it("a long message counts as several", async () => {
  socket.send(
    JSON.stringify({ type: "ping", payload: { a: "a".repeat(20_000) } }),
  );
  await expectClosed();
});

it("pings are answered without a timer for each", async () => {
  const { waiting } = stack.clock;
  for (let sent = 1; sent < messageBurst; sent += 1) socket.send(ping);
  while (told.length < messageBurst - 1) await once(socket, "message");
  expect(stack.clock.waiting).toBe(waiting);
});

it("one who goes on after the close is cut off, though it leaves the close frame unread", async () => {
  socket.pause();
  for (let sent = 0; sent < 2 * messageBurst + 1; sent += 1) socket.send(ping);
  while (stack.load.connections.websocket > 0) await setImmediate();
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

it("nothing of a connection is looked after once it is gone", async () => {
  socket.close();
  await closed;
  while (stack.load.connections.websocket > 0) await setImmediate();
  expect(stack.clock.waiting).toBe(0);
});
