import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  ConnectionRegistry,
  type OpenConnection,
} from "../../../../src/server/overload/ConnectionRegistry.js";
import { defaultStreamLimits } from "../../../../src/server/overload/StreamLimits.js";

let registry: ConnectionRegistry;
let told: string[];
beforeEach(() => {
  registry = new ConnectionRegistry({
    ...defaultStreamLimits,
    connections: 2,
    perCaller: 2,
  });
  told = [];
});

const open = (
  name: string,
  transport: OpenConnection["transport"] = "sse",
): OpenConnection => ({
  transport,
  end: () => told.push(`end ${name}`),
  cut: () => told.push(`cut ${name}`),
});

describe("the operations of a caller", () => {
  it("are so many at once, and others' are others'", () => {
    expect(registry.begin("ann")).toBeDefined();
    expect(registry.begin("ann")).toBeDefined();
    expect(registry.begin("ann")).toBeUndefined();
    expect(registry.begin("bob")).toBeDefined();
  });

  it("make room for one more when one is over, however often that is said", () => {
    const over = registry.begin("ann")!;
    registry.begin("ann");
    over();
    over();
    expect(registry.begin("ann")).toBeDefined();
    expect(registry.begin("ann")).toBeUndefined();
  });
});

describe("connections", () => {
  it("are counted by their kind until they leave", () => {
    const leave = registry.enter(open("a", "websocket"));
    expect(registry.isFull).toBe(false);
    registry.enter(open("b"));
    expect(registry.isFull).toBe(true);
    expect(registry.connections).toEqual({ websocket: 1, sse: 1 });
    leave();
    expect(registry.isFull).toBe(false);
    expect(registry.connections).toEqual({ websocket: 0, sse: 1 });
  });

  it("are all told to end, and waited for to the last", async () => {
    const leave = ["a", "b"].map((name) => registry.enter(open(name)));
    let hasEnded = false;
    const ended = registry.endAll().then(() => (hasEnded = true));
    expect(told).toEqual(["end a", "end b"]);
    leave[0]!();
    await Promise.resolve();
    expect(hasEnded).toBe(false);
    leave[1]!();
    await ended;
  });

  it("are told to end that come while all end", async () => {
    const leave = registry.enter(open("a"));
    const ended = registry.endAll();
    registry.enter(open("b"))();
    await Promise.resolve();
    expect(told).toEqual(["end a", "end b"]);
    leave();
    await ended;
  });

  it("need nothing where there are none", async () => {
    await registry.endAll();
    expect(told).toEqual([]);
  });

  it("are all cut off", () => {
    for (const name of ["a", "b"]) registry.enter(open(name));
    registry.cutAll();
    expect(told).toEqual(["cut a", "cut b"]);
  });
});

it("subscriptions are counted by their kind until they are over", () => {
  const over = registry.subscribed("websocket");
  registry.subscribed("sse");
  expect(registry.subscriptions).toEqual({ websocket: 1, sse: 1 });
  over();
  expect(registry.subscriptions).toEqual({ websocket: 0, sse: 1 });
});
