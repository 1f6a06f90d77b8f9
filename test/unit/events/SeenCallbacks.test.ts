import { describe, expect, it } from "@jest/globals";
import { SeenCallbacks } from "../../../src/events/SeenCallbacks.js";
import { FakeClock } from "../../support/FakeClock.js";

describe("a callback that was seen", () => {
  it("is known as long as a copy can arrive, and not a millisecond longer", async () => {
    const clock = new FakeClock();
    const seen = new SeenCallbacks({ clock, memoryMs: 1000 });
    expect(seen.isFirst("a")).toBe(true);
    await clock.advance(999);
    expect(seen.isFirst("a")).toBe(false);
    await clock.advance(1);
    expect(seen.isFirst("a")).toBe(true);
  });

  it("is remembered from its first copy on, not from its last", async () => {
    const clock = new FakeClock();
    const seen = new SeenCallbacks({ clock, memoryMs: 1000 });
    seen.isFirst("a");
    await clock.advance(600);
    seen.isFirst("a");
    await clock.advance(400);
    expect(seen.isFirst("a")).toBe(true);
  });

  it("does not depend on the wall clock", () => {
    const clock = new FakeClock();
    const seen = new SeenCallbacks({ clock, memoryMs: 1000 });
    seen.isFirst("a");
    clock.shiftWall(3_600_000);
    expect(seen.isFirst("a")).toBe(false);
  });

  it("counts as the first again once it is forgotten, and no other does", () => {
    const seen = new SeenCallbacks({ clock: new FakeClock(), memoryMs: 1000 });
    seen.isFirst("a");
    seen.isFirst("b");
    seen.forget("a");
    expect([seen.isFirst("b"), seen.isFirst("a")]).toEqual([false, true]);
  });

  it("is forgotten for a newer one when there are as many as the limit", () => {
    const clock = new FakeClock();
    const seen = new SeenCallbacks({ clock, memoryMs: 1000, limit: 3 });
    for (const key of ["a", "b", "c"]) seen.isFirst(key);
    expect(seen.isFirst("d")).toBe(true);
    expect(["b", "c", "d"].map((key) => seen.isFirst(key))).toEqual([
      false,
      false,
      false,
    ]);
    expect(seen.isFirst("a")).toBe(true);
  });
});
