import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { request } from "node:http";
import { setImmediate } from "node:timers/promises";
import { WebSocket } from "ws";
import type {
  Principal,
  RateLimiter,
  Spending,
} from "../../../src/auth/index.js";
import { startStack, type Stack } from "../../support/startStack.js";

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const scopes = new Set(["vod:upload"] as const);
const principals: Readonly<Record<string, Principal>> = {
  brief: { owner: "brief", scopes, expiresAtMs: start + 10_000 },
};

/** It costs more than what is paid on its arrival. */
const create = `mutation {
  a: createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId }
  b: createUpload(input: { fileName: "b.mp4", title: "B" }) { videoId }
}`;

/** A limiter that takes its time where the test says so. */
class SlowLimiter implements RateLimiter {
  /** Which of the askings waits, counted from 1. */
  slow = 0;
  asked = 0;
  #reached: () => void = () => undefined;
  #release: () => void = () => undefined;
  readonly reached = new Promise<void>((resolve) => {
    this.#reached = resolve;
  });
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  async spend(): Promise<Spending> {
    this.asked += 1;
    if (this.asked === this.slow) {
      this.#reached();
      await this.#released;
    }
    return { granted: true };
  }

  release(): void {
    this.#release();
  }
}

let limiter: SlowLimiter;
let stack: Stack;

beforeEach(async () => {
  limiter = new SlowLimiter();
  stack = await startStack({ principals, server: { rateLimiter: limiter } });
});
afterEach(async () => {
  limiter.release();
  await stack.close();
});

/** A WebSocket whose caller is known. */
async function introduced(): Promise<WebSocket> {
  const url = `${stack.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(url, "graphql-transport-ws");
  await once(socket, "open");
  socket.send(
    '{"type":"connection_init","payload":{"authorization":"Bearer brief"}}',
  );
  await once(socket, "message");
  return socket;
}

const subscribe = (id: string): string =>
  JSON.stringify({ id, type: "subscribe", payload: { query: create } });

async function connections(count: number): Promise<void> {
  while (stack.load.connections.websocket !== count) await setImmediate();
}

/** Waits until everything that has begun is over. */
async function idle(): Promise<void> {
  await connections(0);
  while (stack.load.requests > 0) await setImmediate();
  await stack.clock.advance(0);
}

describe("what comes over a WebSocket whose token has ended", () => {
  it("is not run, though its client leaves the close frame unread", async () => {
    const socket = await introduced();
    socket.pause();
    await stack.clock.advance(10_000);
    for (const id of ["1", "2", "3"]) socket.send(subscribe(id));
    const closed = once(socket, "close");
    socket.resume();
    expect((await closed)[0]).toBe(4403);
    await idle();
    expect(stack.callsOf("CreateUploadVideo")).toBe(0);
    expect(limiter.asked).toBe(0);
  });

  it("is not run when it ends while the share is asked for", async () => {
    limiter.slow = 1;
    const socket = await introduced();
    socket.send(subscribe("1"));
    await limiter.reached;
    const closed = once(socket, "close");
    await stack.clock.advance(10_000);
    limiter.release();
    expect((await closed)[0]).toBe(4403);
    await idle();
    expect(stack.callsOf("CreateUploadVideo")).toBe(0);
  });
});

describe.each([
  ["on its arrival", 1],
  ["for its cost", 2],
])("an operation that is charged %s", (_what, slow) => {
  beforeEach(() => {
    limiter.slow = slow;
  });

  it("is not run for a WebSocket that is gone meanwhile", async () => {
    const socket = await introduced();
    socket.send(subscribe("1"));
    await limiter.reached;
    socket.terminate();
    await connections(0);
    limiter.release();
    await idle();
    expect(stack.callsOf("CreateUploadVideo")).toBe(0);
  });

  it.each(["application/json", "text/event-stream"])(
    "is not run for a client that has hung up meanwhile, and asked for %s",
    async (accept) => {
      const sent = request(`${stack.url}/graphql`, {
        method: "POST",
        headers: {
          accept,
          authorization: "Bearer brief",
          "content-type": "application/json",
        },
      });
      sent.on("error", () => undefined);
      sent.end(JSON.stringify({ query: create }));
      await limiter.reached;
      sent.destroy();
      // The line is written when the server knows.
      while (!stack.log.lines.some(({ message }) => message === "request"))
        await setImmediate();
      limiter.release();
      await idle();
      expect(stack.callsOf("CreateUploadVideo")).toBe(0);
    },
  );
});

it("an event stream whose token ends before its operation begins tells that alone", async () => {
  limiter.slow = 2;
  const answer = await fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      authorization: "Bearer brief",
      "content-type": "application/json",
    },
    body: JSON.stringify({ query: create }),
  });
  await limiter.reached;
  await stack.clock.advance(10_000);
  limiter.release();
  const heartbeats = /^:\n\n/gm;
  const events = (await answer.text()).replaceAll(heartbeats, "").split("\n\n");
  expect(events.map((event) => event.split("\n")[0])).toEqual([
    "event: next",
    "event: complete",
    "",
  ]);
  expect(events[0]).toContain("UNAUTHENTICATED");
  expect(stack.callsOf("CreateUploadVideo")).toBe(0);
});
