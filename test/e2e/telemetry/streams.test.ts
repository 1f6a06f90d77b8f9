import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { silentLogger } from "../../../src/base/logger.js";
import type { ServerLoad } from "../../../src/server/index.js";
import { openTelemetry, type Telemetry } from "../../../src/telemetry/index.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { allOf, subscribers, type Telling } from "../../support/subscribers.js";

type StreamTransport = keyof ServerLoad["subscriptions"];

const LISTEN = { query: "subscription { mediaEvents { type } }" };
const UNKNOWN = { query: `{ video(id: "nobody-has-this") { id } }` };
const event = {
  type: "TranscodeComplete",
  mediaKind: "video",
  mediaId: "v",
  at: new Date(0),
  outcome: "success",
  missed: 0,
} as const;
const transports: Readonly<Record<string, StreamTransport>> = {
  "a WebSocket": "websocket",
  "server-sent events": "sse",
};

let watch: FakeWatch;
let telemetry: Telemetry;
let stack: Stack;
let telling: Telling;

beforeEach(async () => {
  watch = new FakeWatch();
  telemetry = await openTelemetry({ metrics: true, logger: silentLogger });
  stack = await startStack({ server: { ...telemetry.server, watch } });
  telemetry.watchServer(() => stack.load);
});
afterEach(async () => {
  await telling.return();
  await stack.close();
  await telemetry.close();
});

/** The lines of metrics whose names begin so, without those of the buckets. */
async function read(name: string): Promise<readonly string[]> {
  const lines = (await telemetry.server.metrics!.text()).split("\n");
  return lines.filter((line) => line.startsWith(name));
}

/** Resolves once so many subscriptions are open. */
async function open(transport: StreamTransport, count: number): Promise<void> {
  while (stack.load.subscriptions[transport] !== count) await setImmediate();
}

describe.each(Object.keys(subscribers))("metrics of %s", (way) => {
  const transport = transports[way]!;

  it("show a subscription while it is open, and its connection", async () => {
    telling = subscribers[way]!(stack.url, LISTEN);
    void telling.next();
    await open(transport, 1);
    const one = (name: string): string =>
      `vod_graph_${name}{transport="${transport}"} 1`;
    expect(await read("vod_graph_subscriptions")).toContain(
      one("subscriptions"),
    );
    expect(await read("vod_graph_connections")).toContain(one("connections"));
    expect(await read("vod_graph_requests_under_way")).toEqual([
      "vod_graph_requests_under_way 0",
    ]);
    await telling.return();
    await open(transport, 0);
    expect(await read("vod_graph_subscriptions")).toContain(
      `vod_graph_subscriptions{transport="${transport}"} 0`,
    );
  });

  it("tell how long a subscription took to begin, and not how long it stayed", async () => {
    telling = subscribers[way]!(stack.url, LISTEN);
    const first = telling.next();
    await open(transport, 1);
    await stack.clock.advance(10_000);
    watch.tellEvent(event);
    await first;
    await telling.return();
    await watch.watched(0);
    await stack.close();
    const labels = `{type="subscription",outcome="OK",transport="${transport}"}`;
    const name = "vod_graph_operation_duration_seconds";
    expect(await read(`${name}_count`)).toEqual([`${name}_count${labels} 1`]);
    expect(await read(`${name}_sum`)).toEqual([`${name}_sum${labels} 0`]);
  });

  it("tell how a query ended", async () => {
    telling = subscribers[way]!(stack.url, UNKNOWN);
    await allOf(telling);
    expect(await read("vod_graph_operation_duration_seconds_count")).toEqual([
      `vod_graph_operation_duration_seconds_count{type="query",outcome="NOT_FOUND",transport="${transport}"} 1`,
    ]);
  });
});

it("metrics tell of the delay of the event loop", async () => {
  telling = subscribers["a WebSocket"]!(stack.url, UNKNOWN);
  expect(await read("nodejs_eventloop_lag_mean_seconds")).toHaveLength(1);
});
