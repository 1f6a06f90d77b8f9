import { describe, expect, it } from "@jest/globals";
import { getMaxListeners } from "node:events";
import {
  DeadlineReached,
  startDeadline,
  within,
} from "../../../../src/vod/policy/Deadline.js";
import { FakeClock } from "../../../support/FakeClock.js";

describe("startDeadline", () => {
  it("aborts its signal when it is time, and not before", async () => {
    const clock = new FakeClock();
    const deadline = startDeadline(clock, 100);
    await clock.advance(99);
    expect(deadline.signal.aborted).toBe(false);
    await clock.advance(1);
    expect(deadline.signal.reason).toBeInstanceOf(DeadlineReached);
  });

  it("says when that is", () => {
    const clock = new FakeClock();
    const deadline = startDeadline(clock, 100);
    expect(deadline.atMs - clock.monotonicMs()).toBe(100);
  });

  it("follows the outer signal, reason included", () => {
    const outer = new AbortController();
    const { signal } = startDeadline(new FakeClock(), 100, outer.signal);
    const reason = new Error("hung up");
    outer.abort(reason);
    expect(signal.reason).toBe(reason);
  });

  it("is reached at once under an outer signal that is aborted already", () => {
    const reason = new Error("hung up");
    const outer = AbortSignal.abort(reason);
    expect(startDeadline(new FakeClock(), 100, outer).signal.reason).toBe(
      reason,
    );
  });

  it("may be one of many under the same outer signal, without a warning of leaks", () => {
    const outer = new AbortController();
    expect(
      startDeadline(new FakeClock(), 100, outer.signal).signal.aborted,
    ).toBe(false);
    expect(getMaxListeners(outer.signal)).toBe(Infinity);
  });

  it("lets go of timer and outer signal once it has ended", () => {
    const clock = new FakeClock();
    const outer = new AbortController();
    const deadline = startDeadline(clock, 100, outer.signal);
    const { signal } = deadline;
    expect(clock.waiting).toBe(1);
    deadline.end();
    outer.abort();
    expect(clock.waiting).toBe(0);
    expect(signal.aborted).toBe(false);
  });

  it("starts no timer while nobody asks for its signal, and none once it has ended", async () => {
    const clock = new FakeClock();
    const deadline = startDeadline(clock, 100);
    expect(clock.waiting).toBe(0);
    deadline.end();
    await clock.advance(200);
    expect(deadline.signal.aborted).toBe(false);
    expect(clock.waiting).toBe(0);
  });

  it("has been reached by a signal that is asked for afterwards", async () => {
    const clock = new FakeClock();
    const deadline = startDeadline(clock, 100);
    await clock.advance(99);
    expect(deadline.isOver).toBe(false);
    await clock.advance(1);
    expect(deadline.isOver).toBe(true);
    expect(deadline.signal.reason).toBeInstanceOf(DeadlineReached);
  });

  it("is over as soon as the outer signal is aborted", () => {
    const outer = new AbortController();
    const deadline = startDeadline(new FakeClock(), 100, outer.signal);
    expect(deadline.isOver).toBe(false);
    outer.abort();
    expect(deadline.isOver).toBe(true);
  });

  it("bounds those inside it, which follow the same outer signal", async () => {
    const clock = new FakeClock();
    const outer = new AbortController();
    const deadline = startDeadline(clock, 100, outer.signal);
    await clock.advance(60);
    const [shorter, longer] = [deadline.inside(30), deadline.inside(50)];
    expect(shorter.atMs - clock.monotonicMs()).toBe(30);
    expect(longer.atMs).toBe(deadline.atMs);
    const reason = new Error("hung up");
    const { signal } = longer;
    outer.abort(reason);
    expect(signal.reason).toBe(reason);
  });
});

describe("within", () => {
  it("gives the value", async () => {
    const { signal } = new AbortController();
    await expect(within(Promise.resolve(7), signal)).resolves.toBe(7);
  });

  it("gives the failure", async () => {
    const { signal } = new AbortController();
    const failing = Promise.reject(new Error("no key"));
    await expect(within(failing, signal)).rejects.toThrow("no key");
  });

  it("stops waiting when the signal is aborted", async () => {
    const controller = new AbortController();
    const waiting = within(
      new Promise<never>(() => undefined),
      controller.signal,
    );
    controller.abort(new Error("time"));
    await expect(waiting).rejects.toThrow("time");
  });

  it("does not wait under a signal that is aborted already", async () => {
    const signal = AbortSignal.abort(new Error("before"));
    await expect(within(Promise.resolve(7), signal)).rejects.toThrow("before");
  });

  it("leaves no rejection unhandled, whoever comes too late", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const aborted = AbortSignal.abort(new Error("before"));
    const controller = new AbortController();
    const late = Promise.reject(new Error("late"));
    await expect(within(late, aborted)).rejects.toThrow("before");
    const later = new Promise<never>((_resolve, reject) => {
      setImmediate(() => {
        reject(new Error("later"));
      });
    });
    const waiting = within(later, controller.signal);
    controller.abort(new Error("time"));
    await expect(waiting).rejects.toThrow("time");
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise<void>((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});
