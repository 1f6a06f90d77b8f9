import { beforeEach, describe, expect, it } from "@jest/globals";
import { OverloadWindow } from "../../../../src/server/overload/OverloadWindow.js";
import { FakeClock } from "../../../support/FakeClock.js";

let clock: FakeClock;
let isCalm: boolean;
let told: unknown[];
let window: OverloadWindow;

beforeEach(() => {
  clock = new FakeClock();
  isCalm = true;
  told = [];
  window = new OverloadWindow({
    clock,
    isCalm: () => isCalm,
    onBegin: (caller) => told.push(["began", caller]),
    onEnd: (summary) => told.push(summary),
  });
});

describe("a time of refusals", () => {
  it("begins with the first refusal, and is told of once", () => {
    expect(window.isOn).toBe(false);
    window.refuse("ann");
    window.refuse("bob");
    expect(window.isOn).toBe(true);
    expect(told).toEqual([["began", "ann"]]);
  });

  it("ends five seconds after the last refusal, not after the first", async () => {
    window.refuse();
    await clock.advance(4000);
    window.refuse();
    await clock.advance(4999);
    expect(window.isOn).toBe(true);
    await clock.advance(1);
    expect(window.isOn).toBe(false);
    expect(told.at(-1)).toEqual({ refused: 2, durationMs: 9000 });
  });

  it("goes on while there is no room, though nobody is refused", async () => {
    isCalm = false;
    window.refuse();
    await clock.advance(60_000);
    expect(window.isOn).toBe(true);
    isCalm = true;
    await clock.advance(1000);
    expect(told.at(-1)).toEqual({ refused: 1, durationMs: 61_000 });
  });

  it("counts anew when it begins again", async () => {
    window.refuse("ann");
    window.refuse("ann");
    await clock.advance(5000);
    await clock.advance(1000);
    window.refuse("bob");
    await clock.advance(5000);
    expect(told).toEqual([
      ["began", "ann"],
      { refused: 2, durationMs: 5000 },
      ["began", "bob"],
      { refused: 1, durationMs: 5000 },
    ]);
    expect(clock.waiting).toBe(0);
  });

  it("is forgotten without a word", async () => {
    window.refuse();
    window.close();
    expect(window.isOn).toBe(false);
    expect(clock.waiting).toBe(0);
    await clock.advance(10_000);
    expect(told).toEqual([["began", undefined]]);
  });
});
