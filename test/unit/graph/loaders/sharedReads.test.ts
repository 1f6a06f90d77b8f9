import { describe, expect, it } from "@jest/globals";
import { sharedReads } from "../../../../src/graph/loaders/sharedReads.js";
import {
  operations,
  type CallOptions,
  type VodCaller,
} from "../../../../src/vod/index.js";

/** Remembers what it was asked, and fails for the video `bad`. */
class RecordingVod {
  readonly requests: object[] = [];
  readonly signals: unknown[] = [];

  readonly caller = {
    call: (_: unknown, request: object, { signal }: CallOptions = {}) => {
      this.requests.push(request);
      this.signals.push(signal);
      return "VideoId" in request && request.VideoId === "bad"
        ? Promise.reject(new Error("refused"))
        : Promise.resolve({ answers: request });
    },
  } as unknown as VodCaller;
}

function setUp() {
  const vod = new RecordingVod();
  const { signal } = new AbortController();
  const reads = sharedReads(operations.getMezzanineInfo, {
    vod: vod.caller,
    signal,
  });
  return { vod, signal, reads };
}

describe("sharedReads", () => {
  it("asks once for all who ask the same", async () => {
    const { vod, reads } = setUp();
    const answers = await Promise.all([
      reads.load({ VideoId: "a", AuthTimeout: 60 }),
      reads.load({ VideoId: "a", AuthTimeout: 60 }),
    ]);
    expect(answers[0]).toBe(answers[1]);
    expect(vod.requests).toEqual([{ VideoId: "a", AuthTimeout: 60 }]);
  });

  it("takes a member that is undefined for one that is not there", async () => {
    const { vod, reads } = setUp();
    await reads.load({ VideoId: "a" });
    await reads.load({ VideoId: "a", AuthTimeout: undefined });
    expect(vod.requests).toHaveLength(1);
  });

  it("asks again for other arguments and for another video", async () => {
    const { vod, reads } = setUp();
    await Promise.all([
      reads.load({ VideoId: "a" }),
      reads.load({ VideoId: "a", OutputType: "oss" }),
      reads.load({ VideoId: "b" }),
    ]);
    expect(vod.requests).toHaveLength(3);
  });

  it("fails for the request that fails, and for no other", async () => {
    const { reads } = setUp();
    const [bad, good] = await Promise.allSettled([
      reads.load({ VideoId: "bad" }),
      reads.load({ VideoId: "good" }),
    ]);
    expect(bad).toMatchObject({ status: "rejected" });
    expect(good).toMatchObject({ status: "fulfilled" });
  });

  it("ends its calls with the request that they are for", async () => {
    const { vod, signal, reads } = setUp();
    await reads.load({ VideoId: "a" });
    expect(vod.signals).toEqual([signal]);
  });
});
