import { describe, expect, it } from "@jest/globals";
import type { VodError } from "../../../src/vod/errors/VodError.js";
import { deleteVideo } from "../../../src/vod/operations/deleteVideo.js";
import { refreshUploadVideo } from "../../../src/vod/operations/refreshUploadVideo.js";
import { VodClient } from "../../../src/vod/VodClient.js";
import type { VodClientOptions } from "../../../src/vod/VodClientOptions.js";
import { FakeClock } from "../../support/FakeClock.js";
import {
  FakeTransport,
  answer,
  refusal,
  type Reaction,
  type SentCall,
} from "../../support/FakeTransport.js";

interface Rig {
  readonly vod: VodClient;
  readonly clock: FakeClock;
  readonly calls: readonly SentCall[];
}

function rig(
  react: (call: SentCall, number: number) => Reaction,
  options: Partial<VodClientOptions> = {},
): Rig {
  const clock = new FakeClock();
  const transport = new FakeTransport(react);
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    random: () => 0,
    clock,
    transport,
    ...options,
  });
  return { vod, clock, calls: transport.calls };
}

const videos = ({ parameters }: SentCall): Reaction =>
  answer({
    VideoList: (parameters["VideoIds"] ?? "")
      .split(",")
      .map((VideoId) => ({ VideoId, Status: "Normal" })),
  });

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `video${n}`);

const codeOf = (thrown: unknown): string => (thrown as VodError).code;

function remove(vod: VodClient): Promise<string> {
  return vod.call(deleteVideo, { VideoIds: ["a"] }).then(() => "done", codeOf);
}

describe("a client with many readers", () => {
  it("reads 1,000 videos that are asked for one by one in at most 60 calls", async () => {
    const { vod, clock, calls } = rig(videos);
    const first = vod.readVideos("VideoId", ["early"]);
    const reads = numbered(1000).map((id) => vod.readVideos("VideoId", [id]));
    while (calls.length < 51) await clock.advance(50);
    const found = await Promise.all([first, ...reads]);
    expect(found.flat().every((entry) => "found" in entry && entry.found)).toBe(
      true,
    );
    expect(calls.length).toBeLessThanOrEqual(60);
  });

  it("shows a reader who comes after a write what was written", async () => {
    let isDeleted = false;
    const { vod } = rig((call) => {
      isDeleted ||= call.action === "DeleteVideo";
      return isDeleted && call.action !== "DeleteVideo"
        ? refusal("InvalidVideo.NotFound")
        : videos(call);
    });
    const before = vod.readVideos("VideoId", ["a"]);
    await vod.call(deleteVideo, { VideoIds: ["a"] });
    const [after] = await vod.readVideos("VideoId", ["a"]);
    await before;
    expect(after).toMatchObject({ found: false });
  });
});

describe("a client whose quota is spent", () => {
  const once = { quota: { perSecond: { DeleteVideo: 1 }, maxWaitMs: 1500 } };

  it("sends the next call a second later", async () => {
    const { vod, clock, calls } = rig(() => answer({}), once);
    await remove(vod);
    const second = remove(vod);
    await clock.advance(0);
    expect(calls).toHaveLength(1);
    await clock.advance(1030);
    expect(await second).toBe("done");
  });

  it("refuses what would wait too long, without sending it or repeating it", async () => {
    const { vod, clock, calls } = rig(() => answer({}), once);
    const ends = [remove(vod), remove(vod), remove(vod)];
    expect(await ends[2]).toBe("VodClient.QuotaSpent");
    await clock.advance(0);
    await clock.advance(1030);
    expect(await Promise.all(ends)).toEqual([
      "done",
      "done",
      "VodClient.QuotaSpent",
    ]);
    expect(calls).toHaveLength(2);
  });

  it("tells what an attempt met when there is no room for another", async () => {
    const { vod, clock } = rig(
      () => refusal("ServiceUnavailable", { status: 503 }),
      { quota: { perSecond: { DeleteVideo: 1 }, maxWaitMs: 500 } },
    );
    const end = remove(vod);
    await clock.advance(0);
    await clock.advance(200);
    expect(await end).toBe("ServiceUnavailable");
  });

  it("slows an action down that the vendor throttles all the same", async () => {
    const { vod, clock, calls } = rig((_call, number) =>
      number === 1
        ? refusal("Throttling.User", { retryAfterMs: 900 })
        : answer({}),
    );
    const first = remove(vod);
    await clock.advance(0);
    const second = remove(vod);
    await clock.advance(0);
    await clock.advance(899);
    expect(calls).toHaveLength(1);
    await clock.advance(500);
    expect(await Promise.all([first, second])).toEqual(["done", "done"]);
  });
});

describe("a client whose VOD is down", () => {
  const down = { maxAttempts: 1 } as const;

  it("sends nothing once twenty calls have failed, and says when it tries again", async () => {
    const { vod, calls } = rig(
      () => refusal("ServiceUnavailable", { status: 503 }),
      down,
    );
    for (let n = 0; n < 20; n += 1) await remove(vod);
    const refused = await vod
      .call(deleteVideo, { VideoIds: ["a"] })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "VodClient.CircuitOpen",
      kind: "unavailable",
      retryable: true,
      retryAfterMs: 5000,
    });
    expect(calls).toHaveLength(20);
  });

  it("goes on calling the actions of other groups", async () => {
    const { vod, calls } = rig((call) =>
      call.action === "DeleteVideo"
        ? refusal("ServiceUnavailable", { status: 503 })
        : videos(call),
    );
    for (let n = 0; n < 30; n += 1) await remove(vod);
    await vod.readVideos("VideoId", ["a"]);
    expect(calls.at(-1)?.action).toBe("GetVideoInfos");
  });

  it("does not take refusals for an outage", async () => {
    const { vod, calls } = rig(
      () => refusal("InvalidVideo.Damaged", { status: 400 }),
      { quota: "off" },
    );
    const refresh = { VideoId: "a" };
    for (let n = 0; n < 40; n += 1)
      await vod.call(refreshUploadVideo, refresh).catch(codeOf);
    expect(calls).toHaveLength(40);
  });

  it("does not take credentials that it cannot decode for an outage", async () => {
    const { vod, calls } = rig(
      () => answer({ VideoId: "a", UploadAddress: "!", UploadAuth: "!" }),
      { quota: "off", ...down },
    );
    for (let n = 0; n < 40; n += 1)
      expect(
        await vod.call(refreshUploadVideo, { VideoId: "a" }).catch(codeOf),
      ).toBe("VodClient.UnreadableAnswer");
    expect(calls).toHaveLength(40);
  });

  it("is back to normal after the first call that succeeds", async () => {
    let isDown = true;
    const { vod, clock } = rig(
      () =>
        isDown ? refusal("ServiceUnavailable", { status: 503 }) : answer({}),
      down,
    );
    for (let n = 0; n < 20; n += 1) await remove(vod);
    isDown = false;
    expect(await remove(vod)).toBe("VodClient.CircuitOpen");
    await clock.advance(5000);
    expect([await remove(vod), await remove(vod)]).toEqual(["done", "done"]);
  });
});
