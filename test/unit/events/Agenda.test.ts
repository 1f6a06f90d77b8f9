import { describe, expect, it } from "@jest/globals";
import { Agenda } from "../../../src/events/Agenda.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

function agendaOf(groupSize = 1): {
  readonly agenda: Agenda;
  readonly clock: FakeClock;
  readonly rung: string[];
} {
  const clock = new FakeClock();
  const rung: string[] = [];
  const agenda = new Agenda({
    ...{ clock, logger: new RecordingLogger(), groupSize },
    onDue: (id) => rung.push(id),
  });
  return { agenda, clock, rung };
}

describe("an agenda", () => {
  it("rings each when it is due, once, and not a millisecond before", async () => {
    const { agenda, clock, rung } = agendaOf();
    agenda.set("late", 200, 0);
    agenda.set("early", 100, 0);
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
    const { agenda, clock, rung } = agendaOf();
    agenda.set("sooner", 500, 0);
    agenda.set("sooner", 100, 0);
    agenda.set("later", 100, 0);
    agenda.set("later", 500, 0);
    await clock.advance(499);
    expect(rung).toEqual(["sooner"]);
    await clock.advance(1);
    expect(rung).toEqual(["sooner", "later"]);
  });

  it("has one timer for all, and none when there is nothing to do", async () => {
    const { agenda, clock, rung } = agendaOf();
    for (const [index, id] of ["a", "b", "c"].entries())
      agenda.set(id, 300 - 100 * index, 0);
    expect(clock.waiting).toBe(1);
    agenda.delete("a");
    agenda.delete("b");
    expect(clock.waiting).toBe(1);
    agenda.delete("c");
    expect(clock.waiting).toBe(0);
    agenda.set("d", 100, 0);
    agenda.clear();
    expect(clock.waiting).toBe(0);
    await clock.advance(1000);
    expect(rung).toEqual([]);
  });

  it("fills a group with what may be done early, the next that are due first", async () => {
    const { agenda, clock, rung } = agendaOf(3);
    agenda.set("now", 100, 0);
    agenda.set("last", 140, 50);
    agenda.set("next", 110, 50);
    agenda.set("soon", 120, 50);
    await clock.advance(100);
    expect(rung).toEqual(["now", "next", "soon"]);
    await clock.advance(40);
    expect(rung).toEqual(["now", "next", "soon", "last"]);
  });

  it("does nothing early that may not be, and fills no second group", async () => {
    const { agenda, clock, rung } = agendaOf(2);
    for (const id of ["a", "b"]) agenda.set(id, 100, 0);
    agenda.set("willing", 110, 10);
    await clock.advance(100);
    expect(rung).toEqual(["a", "b"]);
    const other = agendaOf(2);
    other.agenda.set("a", 100, 0);
    other.agenda.set("unwilling", 110, 9);
    other.agenda.set("just so", 111, 11);
    await other.clock.advance(100);
    expect(other.rung).toEqual(["a", "just so"]);
  });

  it("takes what is set while it rings", async () => {
    const clock = new FakeClock();
    const rung: string[] = [];
    const agenda: Agenda = new Agenda({
      ...{ clock, logger: new RecordingLogger(), groupSize: 1 },
      onDue: (id) => {
        rung.push(id);
        if (rung.length < 3) agenda.set(id, 100, 0);
      },
    });
    agenda.set("again", 100, 0);
    await clock.advance(1000);
    expect(rung).toEqual(["again", "again", "again"]);
    expect(clock.waiting).toBe(0);
  });
});
