import { getEventListeners, setMaxListeners } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import { DeadlineReached } from "../../../../src/vod/policy/Deadline.js";
import { deleteMultipartUpload } from "../../../../src/vod/operations/deleteMultipartUpload.js";
import { deleteVideo } from "../../../../src/vod/operations/deleteVideo.js";
import { getMessageCallback } from "../../../../src/vod/operations/getMessageCallback.js";
import { getPlayInfo } from "../../../../src/vod/operations/getPlayInfo.js";
import { getVideoInfos } from "../../../../src/vod/operations/getVideoInfos.js";
import { getVideoPlayAuth } from "../../../../src/vod/operations/getVideoPlayAuth.js";
import { refreshUploadVideo } from "../../../../src/vod/operations/refreshUploadVideo.js";
import { setMessageCallback } from "../../../../src/vod/operations/setMessageCallback.js";
import { uploadMediaByURL } from "../../../../src/vod/operations/uploadMediaByURL.js";
import type { ActionFacts } from "../../../../src/vod/operations/Operation.js";
import {
  QuotaGate,
  type QuotaOptions,
} from "../../../../src/vod/quota/QuotaGate.js";
import { FakeClock } from "../../../support/FakeClock.js";

const forever = new AbortController().signal;
// As many wait as a second has calls.
setMaxListeners(0, forever);

class Rig {
  readonly clock = new FakeClock();
  readonly gate: QuotaGate;
  /** When each call was let go, in ms since the start. */
  readonly sentMs: number[] = [];
  readonly refusals: VodError[] = [];
  readonly #startMs = this.clock.monotonicMs();

  constructor(options: QuotaOptions = {}) {
    this.gate = new QuotaGate(options, this.clock);
  }

  async send(
    action: ActionFacts = deleteVideo,
    signal = forever,
  ): Promise<void> {
    try {
      await this.gate.pass(action, {
        signal,
        isOver: signal.aborted,
      });
      this.sentMs.push(this.clock.monotonicMs() - this.#startMs);
    } catch (error) {
      if (!(error instanceof VodError)) throw error;
      this.refusals.push(error);
    }
  }

  sendAll(count: number, action?: ActionFacts): Promise<unknown> {
    return Promise.all(Array.from({ length: count }, () => this.send(action)));
  }
}

describe("QuotaGate", () => {
  it("lets the calls of a second go at once, and makes none of them wait", () => {
    const { gate } = new Rig();
    const waits = Array.from({ length: 30 }, () =>
      gate.pass(deleteVideo, { signal: forever, isOver: false }),
    );
    expect(waits.every((wait) => wait === undefined)).toBe(true);
  });

  it("lets the rest go in the next second, in order", async () => {
    const rig = new Rig();
    const order: number[] = [];
    const calls = Array.from({ length: 31 }, async (_, n) => {
      await rig.send();
      order.push(n);
    });
    await rig.clock.advance(0);
    await rig.clock.advance(1029);
    expect(rig.sentMs).toHaveLength(30);
    await rig.clock.advance(1);
    await Promise.all(calls);
    expect(rig.sentMs.at(-1)).toBe(1030);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  for (const [operation, region, calls] of [
    [refreshUploadVideo, "cn-shanghai", 80],
    [refreshUploadVideo, "eu-central-1", 40],
    [getVideoInfos, "cn-shanghai", 100],
    [deleteMultipartUpload, "cn-shanghai", 10],
    [setMessageCallback, "cn-shanghai", 15],
    [getMessageCallback, "cn-shanghai", 10],
  ] as const)
    it(`lets ${operation.action} in ${region} go ${calls} times a second`, async () => {
      const rig = new Rig({ region });
      void rig.sendAll(calls + 5, operation);
      await rig.clock.advance(0);
      expect(rig.sentMs).toHaveLength(calls);
    });

  it("takes the operator's figure instead of the documented one", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 7 } });
    void rig.sendAll(9);
    await rig.clock.advance(0);
    expect(rig.sentMs).toHaveLength(7);
  });

  it("keeps all actions together under the limit of the address", async () => {
    const rig = new Rig();
    void rig.sendAll(250, getPlayInfo);
    void rig.sendAll(250, getVideoPlayAuth);
    await rig.clock.advance(0);
    expect(rig.sentMs).toHaveLength(300);
  });

  it("keeps a limit of a day beside that of a second", async () => {
    const names: unknown[] = [];
    const rig = new Rig({
      store: {
        take: (budgets) => {
          names.push(
            budgets.map(({ name, calls, windowMs }) => [name, calls, windowMs]),
          );
          return 0;
        },
      },
    });
    await rig.send(uploadMediaByURL);
    expect(names).toEqual([
      [
        ["cn-shanghai UploadMediaByURL 1030", 100, 1030],
        ["cn-shanghai UploadMediaByURL 86400000", 200_000, 86_400_000],
        ["address", 300, 1030],
      ],
    ]);
  });

  it("does not hold an action up for another", async () => {
    const rig = new Rig();
    void rig.sendAll(100, deleteVideo);
    await rig.send(getVideoInfos);
    expect(rig.sentMs.at(-1)).toBe(0);
  });

  it("refuses at once what would wait longer than 5 seconds, and says when the queue has gone", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 10 } });
    void rig.sendAll(100);
    await rig.clock.advance(0);
    expect(rig.sentMs).toHaveLength(10);
    expect(rig.refusals[0]).toMatchObject({
      code: "VodClient.QuotaSpent",
      kind: "throttled",
      retryable: true,
      action: "DeleteVideo",
      retryAfterMs: 5150,
    });
    expect(rig.refusals).toHaveLength(50);
    await rig.clock.advance(6000);
    expect(rig.sentMs).toHaveLength(50);
    expect(Math.max(...rig.sentMs)).toBe(4120);
  });

  it("lets a call go that may hardly wait, where a store elsewhere has room for it", async () => {
    let taken = 0;
    const store = {
      take: () => {
        taken += 1;
        return Promise.resolve(0);
      },
    };
    const rig = new Rig({ store, maxWaitMs: 0 });
    await rig.send();
    await rig.send();
    expect(rig.refusals).toEqual([]);
    expect(taken).toBe(2);
  });

  it("never lets a call go later than it may wait, whatever the store says", async () => {
    const slow = { take: () => 1000 };
    const rig = new Rig({ store: slow, maxWaitMs: 2500 });
    const sent = rig.send();
    await rig.clock.advance(0);
    await rig.clock.advance(3000);
    await sent;
    expect(rig.refusals).toHaveLength(1);
    expect(rig.clock.waiting).toBe(0);
  });

  it("refuses at once what the store has no room for in time, and says when it has", async () => {
    const spent = { take: () => 3_600_000 };
    const rig = new Rig({ store: spent });
    await Promise.all([rig.sendAll(3), rig.clock.advance(0)]);
    await rig.send();
    expect(rig.refusals.map(({ retryAfterMs }) => retryAfterMs)).toEqual([
      3_600_000, 3_600_000, 3_600_000, 3_600_000,
    ]);
    expect(rig.clock.waiting).toBe(0);
  });

  it("lets those wait for the store who still have the time, and refuses those who have not", async () => {
    let waitMs = 1000;
    const rig = new Rig({ store: { take: () => waitMs }, maxWaitMs: 2500 });
    void rig.send();
    await rig.clock.advance(0);
    await rig.clock.advance(900);
    void rig.send();
    waitMs = 2000;
    await rig.clock.advance(100);
    expect(rig.refusals).toHaveLength(1);
    waitMs = 0;
    await rig.clock.advance(2000);
    expect(rig.sentMs).toEqual([3000]);
  });

  it("lets a call wait as long as it may, to the millisecond, and refuses the one behind it", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 1 }, maxWaitMs: 2060 });
    void rig.sendAll(4);
    await rig.clock.advance(0);
    expect(rig.refusals.map(({ retryAfterMs }) => retryAfterMs)).toEqual([
      3090,
    ]);
    await rig.clock.advance(2060);
    expect(rig.sentMs).toEqual([0, 1030, 2060]);
  });

  it("tells of each action that was called how many wait, and how much of its quota is used", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 103, GetPlayInfo: 206 } });
    expect(rig.gate.lanes).toEqual([]);
    void rig.sendAll(105, deleteVideo);
    rig.gate.slowDown(getPlayInfo, undefined);
    await rig.send(getPlayInfo);
    expect(rig.gate.lanes).toEqual([
      { action: "DeleteVideo", waiting: 2, share: 1, perSecond: 100 },
      { action: "GetPlayInfo", waiting: 0, share: 0.7, perSecond: 200 },
    ]);
  });

  it("gives the turn of a caller who left to the next, and asks the store for no other", async () => {
    const answers: ((waitMs: number) => void)[] = [];
    const store = {
      take: () =>
        new Promise<number>((resolve) => {
          answers.push(resolve);
        }),
    };
    const rig = new Rig({ store });
    const leaver = new AbortController();
    const left = rig.send(deleteVideo, leaver.signal).catch(String);
    leaver.abort("gone");
    expect(await left).toBe("gone");
    const next = rig.send();
    expect(answers).toHaveLength(1);
    answers[0]!(0);
    await next;
    expect(rig.sentMs).toEqual([0]);
    expect(answers).toHaveLength(1);
  });

  it("forgets a caller who leaves the queue", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 1 } });
    const leaver = new AbortController();
    await rig.send();
    const left = rig.send(deleteVideo, leaver.signal).catch(String);
    const stayed = rig.send();
    leaver.abort("gone");
    expect(await left).toBe("gone");
    await rig.clock.advance(1030);
    await stayed;
    expect(rig.sentMs).toEqual([0, 1030]);
  });

  it("asks a shared store, and waits for its answer", async () => {
    const asked: string[][] = [];
    const answers = [Promise.resolve(0), Promise.resolve(40), 0];
    const store = {
      take: (budgets: readonly { readonly name: string }[]) => {
        asked.push(budgets.map(({ name }) => name));
        return answers[asked.length - 1] ?? 0;
      },
    };
    const rig = new Rig({ store });
    await rig.send();
    const second = rig.send();
    await rig.clock.advance(0);
    await rig.clock.advance(40);
    await second;
    expect(rig.sentMs).toEqual([0, 40]);
    expect(asked[0]).toEqual(["cn-shanghai DeleteVideo 1030", "address"]);
  });

  it("passes the failure of a store on to all who wait, and asks again for whoever comes next", async () => {
    const away = new Error("away");
    let isUp = false;
    const store = {
      take: () => (isUp ? Promise.resolve(0) : Promise.reject(away)),
    };
    const rig = new Rig({ store });
    const outcomes = await Promise.allSettled([rig.send(), rig.send()]);
    expect(outcomes).toEqual([
      { status: "rejected", reason: away },
      { status: "rejected", reason: away },
    ]);
    isUp = true;
    await rig.send();
    expect(rig.sentMs).toEqual([0]);
  });

  it("takes nothing for a caller who has already left", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 1 } });
    const gone = AbortSignal.abort("gone");
    await expect(rig.send(deleteVideo, gone)).rejects.toBe("gone");
    await rig.send();
    expect(rig.sentMs).toEqual([0]);
  });

  it("tells a caller whose time is up in the queue that the quota is spent, and not until when", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 1 } });
    const deadline = new AbortController();
    await rig.send();
    const late = rig.send(deleteVideo, deadline.signal);
    deadline.abort(new DeadlineReached());
    await late;
    expect(rig.refusals).toEqual([
      expect.objectContaining({
        code: "VodClient.QuotaSpent",
        action: "DeleteVideo",
        retryAfterMs: undefined,
      }),
    ]);
  });

  it("lets go of a caller's signal when the turn has come", async () => {
    const rig = new Rig({ perSecond: { DeleteVideo: 1 } });
    const { signal } = new AbortController();
    await rig.send(deleteVideo, signal);
    const waiting = rig.send(deleteVideo, signal);
    await rig.clock.advance(0);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await rig.clock.advance(1030);
    await waiting;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("keeps all actions together under the limit that the operator has set for the address", async () => {
    const rig = new Rig({ perAddress: 5 });
    void rig.sendAll(4, getPlayInfo);
    void rig.sendAll(4, getVideoPlayAuth);
    await rig.clock.advance(0);
    expect(rig.sentMs).toEqual([0, 0, 0, 0, 0]);
  });

  describe("when the vendor throttles all the same", () => {
    it("stops for as long as the vendor says", async () => {
      const rig = new Rig();
      rig.gate.slowDown(deleteVideo, 700);
      const sent = rig.send();
      await rig.clock.advance(0);
      await rig.clock.advance(700);
      await sent;
      expect(rig.sentMs).toEqual([700]);
    });

    it("stays stopped until the later of two times that it was told, whichever came first", async () => {
      for (const retryAfters of [
        [2000, 500],
        [500, 2000],
      ]) {
        const rig = new Rig();
        for (const retryAfterMs of retryAfters)
          rig.gate.slowDown(deleteVideo, retryAfterMs);
        rig.gate.slowDown(deleteVideo, undefined);
        const sent = rig.send();
        await rig.clock.advance(0);
        await rig.clock.advance(3000);
        await sent;
        expect(rig.sentMs).toEqual([2000]);
      }
    });

    it("stops no other action", async () => {
      const rig = new Rig();
      rig.gate.slowDown(deleteVideo, 2000);
      await rig.send(getVideoInfos);
      expect(rig.sentMs).toEqual([0]);
    });

    it("refuses at once what would have to wait longer than it may, and says until when", async () => {
      const rig = new Rig();
      rig.gate.slowDown(deleteVideo, 30_000);
      await rig.send();
      expect(rig.refusals.map(({ retryAfterMs }) => retryAfterMs)).toEqual([
        31_030,
      ]);
    });

    it("slows down to seven tenths, and is back at full speed six seconds later", async () => {
      const rig = new Rig();
      rig.gate.slowDown(deleteVideo, undefined);
      rig.gate.slowDown(deleteVideo, undefined);
      void rig.sendAll(30);
      await rig.clock.advance(0);
      expect(rig.sentMs).toHaveLength(21);
      await rig.clock.advance(8000);
      void rig.sendAll(30);
      await rig.clock.advance(0);
      expect(rig.sentMs).toHaveLength(60);
    });

    it("never stops altogether", async () => {
      const rig = new Rig();
      for (let second = 0; second < 30; second += 1) {
        rig.gate.slowDown(deleteVideo, undefined);
        await rig.clock.advance(1000);
      }
      void rig.sendAll(30);
      await rig.clock.advance(0);
      expect(rig.sentMs.length).toBeGreaterThanOrEqual(3);
    });
  });
});
