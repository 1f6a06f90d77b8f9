import { beforeEach, describe, expect, it } from "@jest/globals";
import { ReadQueue } from "../../../../src/vod/policy/ReadQueue.js";
import type { ReadEnd } from "../../../../src/vod/policy/SharedRead.js";
import { FakeClock } from "../../../support/FakeClock.js";

/** A call under way, which comes back when the test says so. */
interface Call {
  readonly ids: readonly string[];
  readonly signal: AbortSignal;
  comeBack(): Promise<void>;
}

let clock: FakeClock;
let calls: Call[];
let queue: ReadQueue;

beforeEach(() => {
  clock = new FakeClock();
  calls = [];
  queue = new ReadQueue({
    clock,
    readBatch: (ids, signal) =>
      new Promise((resolve) => {
        const requestId = `call ${calls.length + 1}`;
        const comeBack = (): Promise<void> => {
          resolve(ids.map(() => ({ found: false, requestId })));
          return settle();
        };
        calls.push({ ids, signal, comeBack });
      }),
  });
});

function settle(): Promise<void> {
  return clock.advance(0);
}

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `v${from + n}`);

function find(ids: readonly string[]): Promise<ReadEnd[]> {
  return Promise.all(ids.map((id) => queue.find(id)));
}

describe("ReadQueue", () => {
  it("fails all of a call that throws, and nobody after it", async () => {
    const fault = new Error("a fault of ours");
    let isBroken = true;
    const faulty = new ReadQueue({
      clock,
      readBatch: (ids) =>
        isBroken
          ? Promise.reject(fault)
          : Promise.resolve(ids.map(() => ({ found: false, requestId: "r" }))),
    });
    const found = await Promise.allSettled(
      ["a", "b"].map((id) => faulty.find(id)),
    );
    expect(found).toEqual([
      { status: "rejected", reason: fault },
      { status: "rejected", reason: fault },
    ]);
    isBroken = false;
    expect(await faulty.find("a")).toEqual({ found: false, requestId: "r" });
  });

  it("sends at once while nothing is under way", async () => {
    void queue.find("a");
    await new Promise(setImmediate);
    expect(calls.map(({ ids }) => ids)).toEqual([["a"]]);
  });

  it("sends what comes in one turn together, twenty in a call", async () => {
    void find(numbered(1, 45));
    await settle();
    expect(calls.map(({ ids }) => ids.length)).toEqual([20, 20, 5]);
  });

  it("gathers what comes while a call is under way until that is back", async () => {
    void queue.find("a");
    await settle();
    void queue.find("b");
    await settle();
    void queue.find("c");
    await settle();
    expect(calls).toHaveLength(1);
    await calls[0]!.comeBack();
    expect(calls[1]?.ids).toEqual(["b", "c"]);
  });

  it("does not wait for it once a call is full", async () => {
    void queue.find("a");
    await settle();
    void find(numbered(1, 21));
    await settle();
    expect(calls[1]?.ids).toHaveLength(20);
    expect(calls).toHaveLength(2);
  });

  it("does not wait for it longer than a quarter of a second", async () => {
    void queue.find("a");
    await settle();
    void queue.find("b");
    await settle();
    await clock.advance(249);
    expect(calls).toHaveLength(1);
    await clock.advance(1);
    expect(calls[1]?.ids).toEqual(["b"]);
  });

  it("asks once for an id that many want at the same time", async () => {
    const first = queue.find("a");
    await settle();
    const second = queue.find("a");
    await settle();
    await calls[0]!.comeBack();
    const seen = { found: false, requestId: "call 1" };
    expect([await first, await second]).toEqual([seen, seen]);
    expect(calls).toHaveLength(1);
  });

  it("asks anew for an id whose answer is back", async () => {
    const first = queue.find("a");
    await settle();
    await calls[0]!.comeBack();
    await first;
    void queue.find("a");
    await settle();
    expect(calls).toHaveLength(2);
  });

  it("shows nobody who comes after a write the answer of a read before it", async () => {
    const before = queue.find("a");
    await settle();
    queue.detach();
    const after = queue.find("a");
    await settle();
    await calls[0]!.comeBack();
    await calls[1]!.comeBack();
    expect(await before).toMatchObject({ requestId: "call 1" });
    expect(await after).toMatchObject({ requestId: "call 2" });
  });

  it("lets go of a reader who leaves, and of him alone", async () => {
    const leaver = new AbortController();
    const left = queue.find("a", leaver.signal);
    const stayed = queue.find("a");
    await settle();
    leaver.abort();
    expect(await left).toMatchObject({ code: "VodClient.Aborted" });
    expect(calls[0]!.signal.aborted).toBe(false);
    await calls[0]!.comeBack();
    expect(await stayed).toMatchObject({ requestId: "call 1" });
  });

  it("goes on with a call while anybody waits for another of its videos", async () => {
    const leaver = new AbortController();
    void queue.find("a", leaver.signal);
    const stayed = queue.find("b");
    await settle();
    leaver.abort();
    expect(calls.map(({ ids }) => ids)).toEqual([["a", "b"]]);
    expect(calls[0]!.signal.aborted).toBe(false);
    await calls[0]!.comeBack();
    expect(await stayed).toMatchObject({ requestId: "call 1" });
  });

  it("ends a call when all who wait for it have left, and lets nobody join it", async () => {
    const leaver = new AbortController();
    void queue.find("a", leaver.signal);
    void queue.find("b", leaver.signal);
    await settle();
    leaver.abort();
    expect(calls[0]!.signal.aborted).toBe(true);
    void queue.find("a");
    await settle();
    await clock.advance(250);
    expect(calls[1]?.ids).toEqual(["a"]);
  });

  it("does not ask for what nobody waits for any more", async () => {
    void queue.find("a");
    await settle();
    const leaver = new AbortController();
    void queue.find("b", leaver.signal);
    void queue.find("c");
    leaver.abort();
    await calls[0]!.comeBack();
    expect(calls[1]?.ids).toEqual(["c"]);
  });

  it("answers who had left already without asking", async () => {
    const gone = AbortSignal.abort();
    expect(await queue.find("a", gone)).toMatchObject({
      code: "VodClient.Aborted",
    });
    await settle();
    expect(calls).toHaveLength(0);
  });

  it("leaves no timer behind", async () => {
    void find(numbered(1, 3));
    await settle();
    void queue.find("d");
    await settle();
    await calls[0]!.comeBack();
    await calls[1]!.comeBack();
    expect(clock.waiting).toBe(0);
  });
});
