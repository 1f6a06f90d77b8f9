import { describe, expect, it } from "@jest/globals";
import { Schedule } from "../../../src/events/Schedule.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

function scheduleOf(groupSize = 1): {
  readonly schedule: Schedule;
  readonly clock: FakeClock;
  readonly rung: string[];
} {
  const clock = new FakeClock();
  const rung: string[] = [];
  const schedule = new Schedule({
    ...{ clock, logger: new RecordingLogger(), groupSize },
    onDue: (id) => rung.push(id),
  });
  return { schedule, clock, rung };
}

describe("a schedule", () => {
  it("rings each when it is due, once, and not a millisecond before", async () => {
    const { schedule, clock, rung } = scheduleOf();
    schedule.set("late", 200, 0);
    schedule.set("early", 100, 0);
    await clock.advance(99);
    expect(rung).toEqual([]);
    await clock.advance(1);
    expect(rung).toEqual(["early"]);
    await clock.advance(99);
    expect(rung).toEqual(["early"]);
    await clock.advance(1000);
    expect(rung).toEqual(["early", "late"]);
  });

  it("goes by what was set last for an id, earlier or later", async () => {
    const { schedule, clock, rung } = scheduleOf();
    schedule.set("sooner", 500, 0);
    schedule.set("sooner", 100, 0);
    schedule.set("later", 100, 0);
    schedule.set("later", 500, 0);
    await clock.advance(499);
    expect(rung).toEqual(["sooner"]);
    await clock.advance(1);
    expect(rung).toEqual(["sooner", "later"]);
  });

  it("has one timer for all, and none when there is nothing to do", async () => {
    const { schedule, clock, rung } = scheduleOf();
    for (const [index, id] of ["a", "b", "c"].entries())
      schedule.set(id, 300 - 100 * index, 0);
    expect(clock.waiting).toBe(1);
    schedule.delete("a");
    schedule.delete("b");
    expect(clock.waiting).toBe(1);
    schedule.delete("c");
    expect(clock.waiting).toBe(0);
    schedule.set("d", 100, 0);
    schedule.clear();
    expect(clock.waiting).toBe(0);
    await clock.advance(1000);
    expect(rung).toEqual([]);
  });

  it("fills a group with what may be done early, the next that are due first", async () => {
    const { schedule, clock, rung } = scheduleOf(3);
    schedule.set("now", 100, 0);
    schedule.set("last", 140, 50);
    schedule.set("next", 110, 50);
    schedule.set("soon", 120, 50);
    await clock.advance(100);
    expect(rung).toEqual(["now", "next", "soon"]);
    await clock.advance(40);
    expect(rung).toEqual(["now", "next", "soon", "last"]);
  });

  it("does nothing early that may not be, and fills no second group", async () => {
    const { schedule, clock, rung } = scheduleOf(2);
    for (const id of ["a", "b"]) schedule.set(id, 100, 0);
    schedule.set("willing", 110, 10);
    await clock.advance(100);
    expect(rung).toEqual(["a", "b"]);
    const other = scheduleOf(2);
    other.schedule.set("a", 100, 0);
    other.schedule.set("unwilling", 110, 9);
    other.schedule.set("just so", 111, 11);
    await other.clock.advance(100);
    expect(other.rung).toEqual(["a", "just so"]);
  });

  it("takes what is set while it rings", async () => {
    const clock = new FakeClock();
    const rung: string[] = [];
    const schedule: Schedule = new Schedule({
      ...{ clock, logger: new RecordingLogger(), groupSize: 1 },
      onDue: (id) => {
        rung.push(id);
        if (rung.length < 3) schedule.set(id, 100, 0);
      },
    });
    schedule.set("again", 100, 0);
    await clock.advance(1000);
    expect(rung).toEqual(["again", "again", "again"]);
    expect(clock.waiting).toBe(0);
  });
});
