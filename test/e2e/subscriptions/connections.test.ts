import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { WebSocket } from "ws";
import type { LogLine } from "../../support/recordingLogger.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";

let watch: FakeWatch;
let stack: Stack;
let sockets: WebSocket[];
let newRequestId: () => string;

beforeEach(async () => {
  watch = new FakeWatch();
  sockets = [];
  newRequestId = randomUUID;
  stack = await startStack({
    server: {
      watch,
      streamLimits: { connections: 2 },
      newRequestId: () => newRequestId(),
    },
  });
});

afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await stack.close();
});

function dial(headers: Record<string, string> = {}): WebSocket {
  const url = `${stack.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(url, "graphql-transport-ws", { headers });
  sockets.push(socket);
  socket.on("error", () => undefined);
  return socket;
}

/** The status that refuses a WebSocket. */
async function refusalOf(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, "unexpected-response")) as [
    unknown,
    { readonly statusCode?: number },
  ];
  return response.statusCode;
}

async function open(headers?: Record<string, string>): Promise<WebSocket> {
  const socket = dial(headers);
  await once(socket, "open");
  return socket;
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, "close")) as [number];
  return code;
}

/** The line of the first request, once that is over. */
async function requestLine(): Promise<LogLine> {
  for (;;) {
    const line = stack.log.lines.find(({ message }) => message === "request");
    if (line !== undefined) return line;
    await setImmediate();
  }
}

/** A connection whose caller is known, and that listens to events. */
async function listen(): Promise<WebSocket> {
  const socket = await open();
  socket.send(`{"type":"connection_init"}`);
  await once(socket, "message");
  socket.send(
    `{"id":"1","type":"subscribe","payload":{"query":"subscription { mediaEvents { type missed mediaId } }"}}`,
  );
  await watch.watched(1);
  return socket;
}

describe("a WebSocket", () => {
  it.each(["https://evil.example", "null"])(
    "is not opened for a page of %s",
    async (origin) => {
      expect(await refusalOf(dial({ origin }))).toBe(403);
    },
  );

  it("is opened for a page of this machine", async () => {
    const socket = await open({ origin: "http://localhost:3000" });
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  it("is not opened under a foreign host name", async () => {
    expect(await refusalOf(dial({ host: "evil.example" }))).toBe(421);
  });

  it("is not opened beyond the number of connections", async () => {
    await open();
    await open();
    expect(await refusalOf(dial())).toBe(503);
  });

  it.each([
    ["another version", "GET", { "Sec-WebSocket-Version": "99" }, 400],
    ["no key", "GET", { "Sec-WebSocket-Key": "" }, 400],
    ["another method", "POST", {}, 405],
  ])(
    "is refused as any request is, with its status in the log: %s",
    async (_what, method, headers, status) => {
      const { port } = new URL(stack.url);
      const sent = {
        ...{ Host: `127.0.0.1:${port}`, Connection: "Upgrade" },
        ...{ Upgrade: "websocket", "Sec-WebSocket-Version": "13" },
        ...{ "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", ...headers },
      };
      const lines = Object.entries(sent).map(
        ([name, value]) => `${name}: ${value}`,
      );
      const socket = connect(Number(port), "127.0.0.1");
      socket.write(
        [`${method} /graphql HTTP/1.1`, ...lines, "", ""].join("\r\n"),
      );
      const answer = await text(socket);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toMatch(/^x-request-id: /im);
      expect(answer).toMatch(/^sec-websocket-version: 13\r$/im);
      expect(JSON.parse(answer.split("\r\n\r\n")[1]!)).toMatchObject({
        errors: [{ extensions: { code: "BAD_REQUEST", status } }],
      });
      const { fields } = await requestLine();
      expect(fields).toMatchObject({ status, errorCodes: ["BAD_REQUEST"] });
      expect(fields).not.toHaveProperty("hungUp");
    },
  );

  it("is logged as opened once it is gone", async () => {
    (await open()).close();
    expect((await requestLine()).fields).toMatchObject({ status: 101 });
  });

  it("that names no protocol of ours is closed", async () => {
    const socket = new WebSocket(`${stack.url.replace("http", "ws")}/graphql`);
    sockets.push(socket);
    socket.on("error", () => undefined);
    expect(await closeCode(socket)).toBe(4406);
  });

  it("is closed when nobody says who calls", async () => {
    const socket = await open();
    const code = closeCode(socket);
    await stack.clock.advance(3000);
    expect(await code).toBe(4408);
  });

  it("completes its subscriptions when the gateway stops, and is told that it goes", async () => {
    const socket = await listen();
    const message = once(socket, "message");
    const code = closeCode(socket);
    const stopped = stack.close();
    expect(String((await message)[0])).toBe(`{"id":"1","type":"complete"}`);
    expect(await code).toBe(1001);
    await stopped;
    expect(watch.subscribers).toBe(0);
  });

  it("goes on after an operation that failed for a reason of ours, and tells no reason", async () => {
    const socket = await listen();
    newRequestId = () => {
      throw new Error("the reason, which nobody outside may read");
    };
    const message = once(socket, "message");
    socket.send(
      `{"id":"2","type":"subscribe","payload":{"query":"{ __typename }"}}`,
    );
    expect(JSON.parse(String((await message)[0]))).toEqual({
      id: "2",
      type: "error",
      payload: [
        {
          message: "Internal server error",
          extensions: {
            code: "INTERNAL_SERVER_ERROR",
            status: 500,
            retryable: false,
          },
        },
      ],
    });
    const told = once(socket, "message");
    watch.tellEvent({
      ...{ type: "TranscodeComplete", mediaKind: "video", mediaId: "v1" },
      ...{ at: new Date(0), outcome: "success", missed: 0 },
    });
    expect(String((await told)[0])).toContain(`"id":"1","type":"next"`);
    expect(
      stack.log.lines.filter(({ level }) => level === "error"),
    ).toHaveLength(1);
  });

  it("that sends what only servers send is closed as a client's mistake", async () => {
    const socket = await open();
    const code = closeCode(socket);
    socket.send(`{"id":"1","type":"next","payload":{}}`);
    expect(await code).toBe(4400);
    expect(stack.log.lines.filter(({ level }) => level === "error")).toEqual(
      [],
    );
  });

  it("that is not read is asked for nothing more, and cut off in the end", async () => {
    const socket = await listen();
    socket.pause();
    const event = {
      type: "TranscodeComplete",
      mediaKind: "video",
      mediaId: "v".repeat(100_000),
      at: new Date(0),
      outcome: "success",
      missed: 0,
    } as const;
    const stalled = stack.clock.scheduled((delayMs) => delayMs === 30_000);
    for (let sent = 0; sent < 20_000; sent += 1) {
      watch.tellEvent(event);
      if (sent % 100 === 0) await setImmediate();
    }
    await stalled;
    // What the kernel took is gone; of the rest, one is on its way and the watch keeps the newest.
    expect(watch.eventsAsked[0]).toBeLessThan(1000);
    await stack.clock.advance(30_000);
    await watch.watched(0);
  });
});

it("an event stream over a connection that is kept open does not hold a gateway that stops", async () => {
  const agent = new Agent({ keepAlive: true });
  const sent = request(`${stack.url}/graphql`, {
    ...{ agent, method: "POST" },
    headers: {
      accept: "text/event-stream",
      "content-type": "application/json",
    },
  }).end(`{"query":"subscription { mediaEvents { type missed mediaId } }"}`);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  await watch.watched(1);
  const told = text(response);
  await stack.close();
  expect(await told).toBe("event: complete\ndata:\n\n");
  agent.destroy();
});

it("a request for another protocol than WebSocket is answered in HTTP", async () => {
  const { port } = new URL(stack.url);
  const socket: Socket = connect(Number(port), "127.0.0.1");
  const body = `{"query":"{ __typename }"}`;
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  const [answer] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  expect(answer.toString("utf8")).toMatch(/^HTTP\/1.1 200 OK\r\n/);
});
