import { beforeEach, describe, expect, it } from "@jest/globals";
import { silentLogger } from "../../../../src/base/logger.js";
import { CountedSlot } from "../../../../src/server/overload/CountedSlot.js";
import { LoadGuard } from "../../../../src/server/overload/LoadGuard.js";
import { FakeClock } from "../../../support/FakeClock.js";

let clock: FakeClock;
let loopDelay: { ms: number; close: () => void };
let shed: string[];
let guard: LoadGuard;

/** Ten requests at once, three of one caller when there is no room for more, two places for the others. */
beforeEach(() => {
  clock = new FakeClock();
  loopDelay = { ms: 0, close: () => undefined };
  shed = [];
  guard = new LoadGuard({
    maxConcurrentRequests: 10,
    maxLoopDelayMs: 1000,
    callerLimits: {
      requests: 3,
      reservedPlaces: 2,
      connections: 2,
      slowArrivals: 3,
      arrivingBytes: 1,
    },
    loopDelay,
    clock,
    logger: silentLogger,
    onShed: (reason) => shed.push(reason),
  });
});

/** What each of so many requests of a caller came to: a slot, or why there is none. */
const take = (count: number, caller?: string): (CountedSlot | string)[] =>
  Array.from({ length: count }, () => guard.takeRequest(caller));
const told = (taken: readonly (CountedSlot | string)[]): readonly string[] =>
  taken.map((one) => (one instanceof CountedSlot ? "slot" : one));
const slots = (count: number): readonly string[] =>
  Array<string>(count).fill("slot");

describe("a guard of the load", () => {
  it("gives one caller all there is, and no more", () => {
    expect(told(take(11, "ann"))).toEqual([...slots(10), "caller_share"]);
    expect(guard.requests).toBe(10);
    expect(shed).toEqual(["caller_share"]);
  });

  it("keeps places for others when it is full, and none for who has no name", () => {
    take(10, "ann");
    expect(told(take(1))).toEqual(["concurrency"]);
    expect(told(take(3, "bob"))).toEqual(["slot", "slot", "concurrency"]);
    expect(guard.requests).toBe(12);
    expect(shed).toEqual(["concurrency", "concurrency"]);
  });

  it("refuses in those places who has a share already", () => {
    take(7, "ann");
    take(3, "bob");
    expect(told(take(1, "bob"))).toEqual(["caller_share"]);
    expect(told(take(1, "cem"))).toEqual(["slot"]);
  });

  it("takes the next when one is done", () => {
    const [first] = take(10);
    (first as CountedSlot).release();
    expect(guard.requests).toBe(9);
    expect(told(take(2))).toEqual(["slot", "concurrency"]);
  });

  it("moves a slot to a caller beyond a share as long as there is room for others", () => {
    take(9, "ann");
    const [tenth] = take(1, "address") as [CountedSlot];
    expect(tenth.countFor("ann")).toBe(true);
    const [eleventh] = take(1, "address") as [CountedSlot];
    expect(eleventh.countFor("ann")).toBe(false);
    expect(eleventh.countFor("bob")).toBe(true);
  });

  it("refuses requests and connections while the event loop is later than it may be", () => {
    loopDelay.ms = 1000;
    expect(told([...take(1), guard.takeStream("ann")])).toEqual(slots(2));
    loopDelay.ms = 1001;
    expect(told([...take(1), guard.takeStream("ann")])).toEqual([
      "event_loop_delay",
      "event_loop_delay",
    ]);
    expect(guard.requests).toBe(1);
  });

  it("gives each caller so many connections, and does not count them as requests", () => {
    const stream = (caller?: string): CountedSlot | string =>
      guard.takeStream(caller);
    const first = stream("ann") as CountedSlot;
    expect(told([stream("ann"), stream("ann"), stream("bob")])).toEqual([
      "slot",
      "caller_share",
      "slot",
    ]);
    first.release();
    expect(told([stream("ann"), stream(), stream(), stream()])).toEqual(
      slots(4),
    );
    expect(guard.requests).toBe(0);
  });

  it("moves no connection to a caller who has a share of them", () => {
    guard.takeStream("ann");
    guard.takeStream("ann");
    const stream = guard.takeStream("address") as CountedSlot;
    expect(stream.countFor("ann")).toBe(false);
  });

  it.each([
    ["concurrency", true],
    ["event_loop_delay", true],
    ["connections", false],
    ["caller_share", false],
  ] as const)("that refuses for %s is overloaded: %p", (reason, is) => {
    expect(guard.isOverloaded).toBe(false);
    expect(guard.refuse(reason, "ann")).toBe(reason);
    expect(guard.isOverloaded).toBe(is);
    expect(shed).toEqual([reason]);
  });

  it("is overloaded until four fifths of its places are enough", async () => {
    const taken = take(10) as CountedSlot[];
    take(1);
    taken[0]!.release();
    await clock.advance(60_000);
    expect(guard.isOverloaded).toBe(true);
    taken[1]!.release();
    await clock.advance(1000);
    expect(guard.isOverloaded).toBe(false);
  });

  it("is overloaded until the event loop keeps to four fifths of what it may", async () => {
    loopDelay.ms = 1001;
    take(1);
    loopDelay.ms = 801;
    await clock.advance(60_000);
    expect(guard.isOverloaded).toBe(true);
    loopDelay.ms = 800;
    await clock.advance(1000);
    expect(guard.isOverloaded).toBe(false);
  });

  it("measures no more once it is closed", async () => {
    let isClosed = false;
    loopDelay.close = () => {
      isClosed = true;
    };
    guard.refuse("concurrency");
    guard.close();
    expect(isClosed).toBe(true);
    expect(guard.isOverloaded).toBe(false);
    await clock.advance(60_000);
  });
});
