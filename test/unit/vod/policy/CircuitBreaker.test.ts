import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  CircuitBreaker,
  CircuitOpen,
  type CallEnd,
  type CircuitPhase,
} from "../../../../src/vod/policy/CircuitBreaker.js";
import { FakeClock } from "../../../support/FakeClock.js";

let clock: FakeClock;
let breaker: CircuitBreaker;
let phases: CircuitPhase[];

beforeEach(() => {
  clock = new FakeClock();
  phases = [];
  breaker = new CircuitBreaker({
    clock,
    onChange: (phase) => phases.push(phase),
  });
});

const failed = new Error("the call failed");

/** @returns how the call ended, or that it was not made */
async function call(end: CallEnd): Promise<CallEnd | CircuitOpen> {
  try {
    await breaker.run(
      () => (end === "success" ? Promise.resolve() : Promise.reject(failed)),
      () => end,
    );
    return end;
  } catch (thrown) {
    return thrown instanceof CircuitOpen ? thrown : end;
  }
}

async function calls(count: number, end: CallEnd): Promise<void> {
  for (let n = 0; n < count; n += 1) await call(end);
}

describe("CircuitBreaker", () => {
  it("lets everything through while calls succeed", async () => {
    await calls(100, "success");
    expect(breaker.phase).toBe("closed");
  });

  it("opens when half of at least twenty calls have failed", async () => {
    await calls(10, "success");
    await calls(9, "failure");
    expect(breaker.phase).toBe("closed");
    await call("failure");
    expect(breaker.phase).toBe("open");
  });

  it("takes less than twenty calls for no evidence", async () => {
    await calls(19, "failure");
    expect(breaker.phase).toBe("closed");
  });

  it("forgets what is older than ten seconds", async () => {
    await calls(19, "failure");
    await clock.advance(11_000);
    await calls(19, "failure");
    expect(breaker.phase).toBe("closed");
  });

  it("learns nothing from callers who hang up", async () => {
    await calls(100, "neither");
    expect(breaker.phase).toBe("closed");
  });

  describe("once it is open", () => {
    beforeEach(() => calls(20, "failure"));

    it("makes no call, and says how long it stays so", async () => {
      await clock.advance(2000);
      const end = await call("success");
      expect(end).toBeInstanceOf(CircuitOpen);
      expect(end).toMatchObject({ retryAfterMs: 3000 });
    });

    it("lets a single call try after five seconds", async () => {
      await clock.advance(5000);
      let answer: () => void = () => undefined;
      const trial = breaker.run(
        () => new Promise<void>((resolve) => (answer = resolve)),
        () => "failure",
      );
      expect(await call("success")).toBeInstanceOf(CircuitOpen);
      answer();
      await trial;
      expect(await call("success")).toBe("success");
    });

    it("closes when that call succeeds, and forgets the failures of before", async () => {
      await clock.advance(5000);
      await call("success");
      await calls(19, "failure");
      expect(breaker.phase).toBe("closed");
      expect(phases).toEqual(["open", "halfOpen", "closed"]);
    });

    it("stays open as long again when that call fails", async () => {
      await clock.advance(5000);
      await call("failure");
      expect(breaker.phase).toBe("open");
      await clock.advance(4999);
      expect(await call("success")).toBeInstanceOf(CircuitOpen);
      await clock.advance(1);
      expect(await call("success")).toBe("success");
    });

    it("lets the next call try when the caller of the first hangs up", async () => {
      await clock.advance(5000);
      await call("neither");
      expect(await call("success")).toBe("success");
      expect(breaker.phase).toBe("closed");
    });
  });

  it("does not take a call of before for the one that tries", async () => {
    let answer: () => void = () => undefined;
    const early = breaker.run(
      () => new Promise<void>((resolve) => (answer = resolve)),
      () => "failure",
    );
    await calls(20, "failure");
    answer();
    await early;
    expect(breaker.phase).toBe("open");
  });
});
