import { describe, expect, it } from "@jest/globals";
import { ReadRounds } from "../../../src/events/ReadRounds.js";
import { FakeClock } from "../../support/FakeClock.js";

interface Call {
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
  readonly answer: (found: readonly string[]) => void;
  readonly fail: (error: Error) => void;
}

/** Rounds of three, 100 ms apart, whose reads a test answers. */
function roundsOf(): {
  readonly rounds: ReadRounds<string>;
  readonly clock: FakeClock;
  readonly calls: Call[];
  readonly told: string[];
} {
  const clock = new FakeClock();
  const calls: Call[] = [];
  const told: string[] = [];
  const rounds = new ReadRounds<string>({
    ...{ clock, roundSize: 3, gapMs: 100 },
    read: (ids, signal) =>
      new Promise((answer, fail) => {
        calls.push({ ids, signal, answer, fail });
      }),
    onRead: (id, found) => told.push(`${id}: ${found}`),
    onFailure: (id, error) => told.push(`${id} failed: ${String(error)}`),
  });
  return { rounds, clock, calls, told };
}

function idsOf(calls: readonly Call[]): readonly (readonly string[])[] {
  return calls.map(({ ids }) => ids);
}

describe("reads that nobody waits for", () => {
  it("go together once all that comes together is there, as many as fit into a call", async () => {
    const { rounds, clock, calls } = roundsOf();
    for (const id of ["a", "b", "c", "d"]) rounds.ask(id);
    expect(calls).toEqual([]);
    await clock.advance(0);
    expect(idsOf(calls)).toEqual([["a", "b", "c"]]);
  });

  it("wait until the call before has been answered and the pause is over", async () => {
    const { rounds, clock, calls } = roundsOf();
    for (const id of ["a", "b", "c", "d"]) rounds.ask(id);
    await clock.advance(0);
    await clock.advance(1000);
    expect(calls.length).toBe(1);
    calls[0]?.answer(["1", "2", "3"]);
    await clock.advance(0);
    expect(idsOf(calls)).toEqual([["a", "b", "c"], ["d"]]);
    calls[1]?.answer(["4"]);
    rounds.ask("e");
    await clock.advance(99);
    expect(calls.length).toBe(2);
    await clock.advance(1);
    expect(idsOf(calls.slice(2))).toEqual([["e"]]);
  });

  it("of one id are made once, however often it is asked for", async () => {
    const { rounds, clock, calls } = roundsOf();
    for (const id of ["a", "a", "b", "a"]) rounds.ask(id);
    await clock.advance(0);
    expect(idsOf(calls)).toEqual([["a", "b"]]);
  });

  it("of an id that is being read are made after that", async () => {
    const { rounds, clock, calls, told } = roundsOf();
    rounds.ask("a");
    await clock.advance(0);
    rounds.ask("a");
    await clock.advance(1000);
    expect(calls.length).toBe(1);
    calls[0]?.answer(["old"]);
    await clock.advance(0);
    calls[1]?.answer(["new"]);
    await clock.advance(0);
    expect(told).toEqual(["a: old", "a: new"]);
  });

  it("are not made for what nobody wants to know any more, and leave no timer", async () => {
    const { rounds, clock, calls } = roundsOf();
    rounds.ask("a");
    await clock.advance(0);
    calls[0]?.answer(["1"]);
    await clock.advance(0);
    rounds.ask("b");
    rounds.ask("c");
    await clock.advance(0);
    rounds.forget("b");
    expect(clock.waiting).toBe(1);
    rounds.forget("c");
    expect(clock.waiting).toBe(0);
    await clock.advance(1000);
    expect(calls.length).toBe(1);
  });
});

describe("a read that somebody waits for", () => {
  it("goes at once, in the middle of a round and of a pause", async () => {
    const { rounds, clock, calls } = roundsOf();
    for (const id of ["a", "b", "c", "d"]) rounds.ask(id);
    await clock.advance(0);
    rounds.askNow("now");
    await clock.advance(0);
    expect(idsOf(calls)).toEqual([["a", "b", "c"], ["now"]]);
  });

  it("takes the place of one that waits, and is not made twice", async () => {
    const { rounds, clock, calls } = roundsOf();
    rounds.ask("a");
    await clock.advance(0);
    rounds.ask("b");
    rounds.askNow("b");
    rounds.ask("b");
    await clock.advance(0);
    expect(idsOf(calls)).toEqual([["a"], ["b"]]);
    for (const { answer } of calls) answer(["found"]);
    await clock.advance(1000);
    expect(calls.length).toBe(2);
  });

  it("waits for the answer that the same id is being read for, so that answers come in order", async () => {
    const { rounds, clock, calls, told } = roundsOf();
    rounds.ask("a");
    await clock.advance(0);
    rounds.askNow("a");
    await clock.advance(1000);
    expect(calls.length).toBe(1);
    calls[0]?.answer(["old"]);
    await clock.advance(0);
    expect(calls.length).toBe(2);
    calls[1]?.answer(["new"]);
    await clock.advance(0);
    expect(told).toEqual(["a: old", "a: new"]);
  });

  it("is not made for who has left before it began", async () => {
    const { rounds, clock, calls } = roundsOf();
    rounds.askNow("a");
    rounds.forget("a");
    await clock.advance(1000);
    expect(calls).toEqual([]);
  });
});

describe("an answer that leaves one out", () => {
  it("is told of the others alone", async () => {
    const { rounds, clock, calls, told } = roundsOf();
    for (const id of ["a", "b"]) rounds.ask(id);
    await clock.advance(0);
    calls[0]?.answer(["found"]);
    await clock.advance(0);
    expect(told).toEqual(["a: found"]);
  });
});

describe("a read that fails", () => {
  it("is told for each id, and the next one is made", async () => {
    const { rounds, clock, calls, told } = roundsOf();
    for (const id of ["a", "b", "c", "d"]) rounds.ask(id);
    await clock.advance(0);
    calls[0]?.fail(new Error("broken"));
    await clock.advance(100);
    expect(told).toEqual([
      "a failed: Error: broken",
      "b failed: Error: broken",
      "c failed: Error: broken",
    ]);
    expect(idsOf(calls.slice(1))).toEqual([["d"]]);
  });
});

describe("a close", () => {
  it("ends what is being read, tells nothing of it, and reads nothing more", async () => {
    const { rounds, clock, calls, told } = roundsOf();
    for (const id of ["a", "b", "c", "d"]) rounds.ask(id);
    await clock.advance(0);
    rounds.askNow("e");
    rounds.close();
    expect(calls[0]?.signal.aborted).toBe(true);
    calls[0]?.answer(["1", "2", "3"]);
    await clock.advance(1000);
    expect(told).toEqual([]);
    expect(calls.length).toBe(1);
    expect(clock.waiting).toBe(0);
  });

  it("tells no failure of what it ended", async () => {
    const { rounds, clock, calls, told } = roundsOf();
    rounds.ask("a");
    await clock.advance(0);
    rounds.close();
    calls[0]?.fail(new Error("aborted"));
    await clock.advance(0);
    expect(told).toEqual([]);
  });
});
