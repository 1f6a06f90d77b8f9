import { describe, expect, it } from "@jest/globals";
import { guarded, guardedClock } from "../../../src/base/guarded.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

const fault = new Error("a fault of ours");
const fail = (): never => {
  throw fault;
};

describe("guarded", () => {
  it("does the work, and says nothing when it succeeds", () => {
    const log = new RecordingLogger();
    const done: string[] = [];
    guarded(log, {}, () => void done.push("done"));
    expect(done).toEqual(["done"]);
    expect(log.lines).toEqual([]);
  });

  for (const [how, work] of [
    ["throws", fail],
    ["rejects", () => Promise.reject(fault)],
  ] as const)
    it(`logs what work was about that ${how}, and lets nothing out`, async () => {
      const log = new RecordingLogger();
      guarded(log, { door: "redis", id: "a-video" }, work);
      await Promise.resolve();
      expect(log.lines).toEqual([
        {
          level: "error",
          message: "work that nobody waits for failed",
          fields: { door: "redis", id: "a-video", err: fault },
        },
      ]);
    });
});

describe("a guarded clock", () => {
  it("tells the time of the one inside", async () => {
    const inner = new FakeClock(1000);
    const clock = guardedClock(inner, new RecordingLogger());
    await inner.advance(500);
    expect(clock.now()).toBe(1500);
  });

  it("rings on after a timer that failed, and logs that one", async () => {
    const inner = new FakeClock();
    const log = new RecordingLogger();
    const clock = guardedClock(inner, log);
    const rung: string[] = [];
    clock.after(100, fail);
    clock.after(100, () => void rung.push("beside it"));
    clock.after(200, () => void rung.push("after it"));
    await inner.advance(200);
    expect(rung).toEqual(["beside it", "after it"]);
    expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
      ["error", { door: "timer", delayMs: 100, err: fault }],
    ]);
  });

  it("does not ring what was cancelled", async () => {
    const inner = new FakeClock();
    const log = new RecordingLogger();
    guardedClock(inner, log).after(100, fail)();
    await inner.advance(200);
    expect(log.lines).toEqual([]);
  });
});
