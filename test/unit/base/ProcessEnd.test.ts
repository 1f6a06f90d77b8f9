import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  ProcessEnd,
  type ProcessEndOptions,
} from "../../../src/base/ProcessEnd.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

const fault = new Error("a fault of ours");
const faultsOf = ["uncaughtException", "unhandledRejection"] as const;

/** A process that only says with which code it would have ended. */
class FakeProcess extends EventEmitter {
  readonly codes: unknown[] = [];

  exit(code: unknown): void {
    this.codes.push(code);
  }
}

describe("the end of a process", () => {
  let process: FakeProcess;
  let clock: FakeClock;
  let log: RecordingLogger;
  let end: ProcessEnd;
  let finish: () => void;
  let stops: number;

  beforeEach(() => {
    process = new FakeProcess();
    clock = new FakeClock();
    log = new RecordingLogger();
    stops = 0;
    end = new ProcessEnd({
      ...{ clock, logger: log },
      process: process as unknown as ProcessEndOptions["process"],
    });
  });

  function plan(): void {
    end.plan({
      limitMs: 1000,
      stop: () =>
        new Promise((resolve) => {
          stops += 1;
          finish = resolve;
        }),
    });
  }

  for (const signal of ["SIGTERM", "SIGINT"])
    it(`on ${signal} comes with 0, when everything has stopped`, async () => {
      plan();
      process.emit(signal);
      await clock.advance(999);
      expect([stops, process.codes]).toEqual([1, []]);
      finish();
      await clock.advance(0);
      expect(process.codes).toEqual([0]);
      expect(log.lines).toEqual([]);
    });

  it("comes with 1 on a signal when something does not stop", async () => {
    plan();
    process.emit("SIGTERM");
    await clock.advance(1000);
    expect(process.codes).toEqual([1]);
  });

  it("is left to the system on a second signal", () => {
    plan();
    process.emit("SIGTERM");
    for (const signal of ["SIGTERM", "SIGINT"])
      expect(process.listenerCount(signal)).toBe(0);
  });

  it("is left to the system on a signal before there is anything to stop", () => {
    for (const signal of ["SIGTERM", "SIGINT"])
      expect(process.listenerCount(signal)).toBe(0);
  });

  for (const kind of faultsOf) {
    it(`for an ${kind} comes with 70 when everything has stopped, and is logged`, async () => {
      plan();
      process.emit(kind, fault);
      expect([stops, process.codes]).toEqual([1, []]);
      finish();
      await clock.advance(0);
      expect(process.codes).toEqual([70]);
      expect(log.lines).toEqual([
        {
          level: "error",
          message:
            "unforeseen fault: the process takes no more, answers what it has begun, and ends",
          fields: { err: fault, fault: 1 },
        },
      ]);
    });

    it(`for an ${kind} comes with 70 when something does not stop`, async () => {
      plan();
      process.emit(kind, fault);
      await clock.advance(1000);
      expect(process.codes).toEqual([70]);
    });

    it(`for an ${kind} comes at once, with 70, before there is anything to stop`, () => {
      process.emit(kind, fault);
      expect(process.codes).toEqual([70]);
      expect(log.lines).toHaveLength(1);
    });
  }

  it("is the same however many faults follow, of which ten are logged", async () => {
    plan();
    for (let n = 0; n < 20; n += 1) process.emit("uncaughtException", fault);
    expect([stops, process.codes]).toEqual([1, []]);
    finish();
    await clock.advance(0);
    expect(process.codes).toEqual([70]);
    expect(log.lines.map(({ fields }) => fields["fault"])).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it("comes with 70 when a fault happens after a signal", async () => {
    plan();
    process.emit("SIGTERM");
    process.emit("unhandledRejection", fault);
    finish();
    await clock.advance(0);
    expect([stops, process.codes]).toEqual([1, [70]]);
  });

  it("is not hurried by the first signal after a fault", async () => {
    plan();
    process.emit("uncaughtException", fault);
    process.emit("SIGTERM");
    expect([stops, process.codes]).toEqual([1, []]);
    finish();
    await clock.advance(0);
    expect(process.codes).toEqual([70]);
  });

  it("comes with 70 when stopping itself fails", async () => {
    end.plan({ limitMs: 1000, stop: () => Promise.reject(fault) });
    process.emit("SIGTERM");
    await clock.advance(0);
    expect(process.codes).toEqual([70]);
    expect(log.lines.map(({ fields }) => fields["err"])).toEqual([fault]);
  });

  it("tells of what was thrown, and is no error, nothing but its type", () => {
    process.emit("unhandledRejection", { accessKeySecret: "canary" });
    expect(String(log.lines[0]?.fields["err"])).toBe(
      "Error: Something else than an error: object",
    );
  });
});
