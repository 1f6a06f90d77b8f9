import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import { FakeLoopDelay } from "../../support/FakeLoopDelay.js";
import { FakeObserver } from "../../support/FakeObserver.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";
import {
  nextOf,
  subscribers,
  type Telling,
} from "../../support/subscribers.js";

const READ = `{ video(id: "c6a23a870c8c4ffcd40cbd3813330001") { id } }`;
const LISTEN = { query: "subscription { mediaEvents { type } }" };

let watch: FakeWatch;
let loopDelay: FakeLoopDelay;
let observer: FakeObserver;
let stack: Stack;
let tellings: Telling[];

beforeEach(async () => {
  watch = new FakeWatch();
  loopDelay = new FakeLoopDelay();
  observer = new FakeObserver();
  tellings = [];
  stack = await startStack({
    server: {
      watch,
      loopDelay,
      observer,
      maxConcurrentRequests: 1,
      streamLimits: { connections: 3 },
    },
  });
});
afterEach(async () => {
  for (const telling of tellings) await telling.return();
  await stack.close();
});

/** The status and the body that answer a request to open a stream. */
async function refusalOf(accept: "websocket" | "text/event-stream") {
  if (accept === "text/event-stream") {
    const answer = await fetch(`${stack.url}/graphql`, {
      method: "POST",
      headers: { accept, "content-type": "application/json" },
      body: JSON.stringify(LISTEN),
    });
    const { status, headers } = answer;
    await answer.text();
    return { status, retryAfter: headers.get("retry-after") };
  }
  const url = `${stack.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(url, "graphql-transport-ws");
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [
    unknown,
    {
      readonly statusCode: number;
      readonly headers: Record<string, string>;
    },
  ];
  const { statusCode: status, headers } = response;
  return { status, retryAfter: headers["retry-after"] };
}

function subscribe(way: string, query = LISTEN): Telling {
  const telling = subscribers[way]!(stack.url, query);
  tellings.push(telling);
  return telling;
}

/** Has a read hang at VOD, which is all that the server takes. */
async function fill(): Promise<{ readonly answer: Promise<unknown> }> {
  const hang = stack.emulator.faults.add({ kind: "hang" });
  const answer = stack.query(READ);
  await hang.hit();
  return { answer };
}

describe.each(Object.keys(subscribers))("a subscription over %s", (way) => {
  it("takes no request's place", async () => {
    void subscribe(way).next();
    await watch.watched(1);
    expect((await stack.query(READ)).status).toBe(200);
  });
});

describe.each(["websocket", "text/event-stream"] as const)(
  "a stream asked for as %s",
  (accept) => {
    it("is not opened while the event loop is late", async () => {
      loopDelay.ms = 1001;
      expect(await refusalOf(accept)).toEqual({ status: 503, retryAfter: "1" });
      expect(observer.sheds).toEqual(["event_loop_delay"]);
    });

    it("is not opened beyond the number of connections, which does not turn /readyz", async () => {
      for (let open = 0; open < 3; open += 1)
        void subscribe("server-sent events").next();
      await watch.watched(3);
      expect(await refusalOf(accept)).toEqual({ status: 503, retryAfter: "1" });
      expect(observer.sheds).toEqual(["connections"]);
      expect((await fetch(`${stack.url}/readyz`)).status).toBe(200);
    });
  },
);

describe("an operation over a WebSocket", () => {
  it("counts as a request until it is answered", async () => {
    const { answer } = await fill();
    const refused = await nextOf(subscribe("a WebSocket", { query: READ }));
    expect(refused.errors).toEqual([
      {
        message: "The gateway has its hands full: try again in 1 s.",
        extensions: {
          code: "OVERLOADED",
          status: 503,
          retryable: true,
          retryAfterMs: 1000,
        },
      },
    ]);
    await stack.clock.advance(5000);
    await answer;
  });

  it("leaves its place to the next when it fails for a reason of ours", async () => {
    observer.operation = () => {
      throw new Error("a fault of ours");
    };
    for (let time = 1; time <= 2; time += 1) {
      const { errors } = await nextOf(
        subscribe("a WebSocket", { query: READ }),
      );
      expect(errors).toEqual([
        {
          message: "Internal server error",
          extensions: {
            code: "INTERNAL_SERVER_ERROR",
            status: 500,
            retryable: false,
          },
        },
      ]);
    }
  });
});
