import { describe, expect, it } from "@jest/globals";
import { nonEmpty } from "../../support/nonEmpty.js";
import { offerLoad } from "../../support/offerLoad.js";

describe("an open load", () => {
  it("makes every call, in order, and tells what became of each", async () => {
    const offered = await offerLoad({
      perSecond: 1000,
      seconds: 0.02,
      send: (index) => Promise.resolve(`answer ${index}`),
    });
    expect(offered).toHaveLength(20);
    expect(offered[0]?.outcome).toBe("answer 0");
    expect(offered[19]?.outcome).toBe("answer 19");
    expect(offered.map(({ dueMs }) => dueMs).slice(0, 3)).toEqual([0, 1, 2]);
    for (const { dueMs, endMs, latencyMs } of nonEmpty(offered))
      expect(latencyMs).toBe(endMs - dueMs);
  });

  it("does not wait for answers", async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const offered = await offerLoad({
      perSecond: 1000,
      seconds: 0.02,
      // Nobody is answered before the last has arrived.
      send: (index) => {
        if (index === 19) release();
        return released;
      },
    });
    expect(offered).toHaveLength(20);
  });

  it("ends early, with those that are under way, when it is told to", async () => {
    const stop = new AbortController();
    const offered = await offerLoad({
      perSecond: 1000,
      seconds: 60,
      signal: stop.signal,
      send: (index) => {
        if (index === 4) stop.abort();
        return Promise.resolve(index);
      },
    });
    expect(offered.map(({ outcome }) => outcome)).toEqual([0, 1, 2, 3, 4]);
  });

  it("ends with the first failure, after the calls that are under way", async () => {
    const ended: number[] = [];
    const load = offerLoad({
      perSecond: 1000,
      seconds: 60,
      send: async (index) => {
        await new Promise((resolve) => setImmediate(resolve));
        ended.push(index);
        if (index === 2) throw new Error("Nobody is there.");
      },
    });
    await expect(load).rejects.toThrow("Nobody is there.");
    expect(ended.slice(0, 3)).toEqual([0, 1, 2]);
  });
});
