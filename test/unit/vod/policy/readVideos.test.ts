import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import {
  foundRecord,
  readVideos,
  type VideoLookUp,
} from "../../../../src/vod/policy/readVideos.js";
import { VodClient } from "../../../../src/vod/VodClient.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  REQUEST_ID,
  answer,
  refusal,
  unreachable,
  type Reaction,
  type SentCall,
} from "../../../support/FakeTransport.js";

/** A client whose calls meet `react`. */
function clientOf(react: (call: SentCall) => Reaction): {
  readonly vod: VodClient;
  readonly calls: readonly SentCall[];
} {
  const transport = new FakeTransport(react);
  const vod = new VodClient({
    endpoint: "https://vod.cn-shanghai.aliyuncs.com",
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "i", accessKeySecret: "s" }),
    },
    clock: new FakeClock(),
    random: () => 0,
    transport,
  });
  return { vod, calls: transport.calls };
}

const record = (VideoId: string, ReferenceId?: string): object => ({
  VideoId,
  ReferenceId,
  Status: "Normal",
});

function idsOf(entries: readonly (VideoLookUp | VodError)[]): unknown[] {
  return entries.map((entry) => {
    if (entry instanceof VodError) return entry.code;
    return entry.found ? entry.record.VideoId : "missing";
  });
}

describe("readVideos", () => {
  it("asks for all ids in one call", async () => {
    const { vod, calls } = clientOf(() => answer({ VideoList: [] }));
    await readVideos(vod, "VideoId", ["a", "b"]);
    expect(calls).toMatchObject([
      { action: "GetVideoInfos", parameters: { VideoIds: "a,b" } },
    ]);
  });

  it("does not split a missing batch once an answer has listed what it misses", async () => {
    const { vod, calls } = clientOf(({ parameters }) =>
      parameters["VideoIds"]?.includes("here") === true
        ? answer({ VideoList: [record("here")], NonExistVideoIds: ["gone"] })
        : refusal("InvalidVideo.NotFound"),
    );
    const lessons = { missesAreListed: false };
    await readVideos(vod, "VideoId", ["a", "b"], { lessons });
    expect(calls).toHaveLength(3);
    await readVideos(vod, "VideoId", ["here", "gone"], { lessons });
    expect(calls).toHaveLength(4);
    const entries = await readVideos(vod, "VideoId", ["a", "b"], { lessons });
    expect(calls).toHaveLength(5);
    expect(idsOf(entries)).toEqual(["missing", "missing"]);
  });

  it("gives records in the order of the ids, whatever the order of the answer", async () => {
    const { vod } = clientOf(() =>
      answer({ VideoList: [record("c"), record("a"), record("b")] }),
    );
    const entries = await readVideos(vod, "VideoId", ["a", "b", "c"]);
    expect(idsOf(entries)).toEqual(["a", "b", "c"]);
  });

  it("finds by reference id too", async () => {
    const { vod, calls } = clientOf(() =>
      answer({ VideoList: [record("b", "ref-bb"), record("a", "ref-aa")] }),
    );
    const ids = ["ref-aa", "ref-bb"];
    const entries = await readVideos(vod, "ReferenceId", ids);
    expect(idsOf(entries)).toEqual(["a", "b"]);
    expect(calls[0]!.parameters).toEqual({ ReferenceIds: "ref-aa,ref-bb" });
  });

  for (const [how, members] of [
    ["the answer lists", { NonExistVideoIds: ["b"] }],
    ["the answer only leaves out", {}],
  ] as const) {
    it(`takes an id that ${how} as missing, and keeps the RequestId`, async () => {
      const { vod } = clientOf(() =>
        answer({ VideoList: [record("a")], ...members }),
      );
      const [first, second] = await readVideos(vod, "VideoId", ["a", "b"]);
      expect(first).toMatchObject({ found: true });
      expect(second).toEqual({ found: false, requestId: REQUEST_ID });
    });
  }

  it("takes a single id refused as not found as missing", async () => {
    const { vod } = clientOf(() => refusal("InvalidVideo.NotFound"));
    await expect(readVideos(vod, "VideoId", ["a"])).resolves.toMatchObject([
      { found: false, requestId: REQUEST_ID },
    ]);
  });

  it("splits a batch until the id at fault stands alone", async () => {
    const ids = Array.from("abcdefghijklmnopqrst");
    const { vod, calls } = clientOf(({ parameters }) => {
      const asked = parameters["VideoIds"]!.split(",");
      return asked.includes("m")
        ? refusal("InvalidVideo.Damaged")
        : answer({ VideoList: asked.map((id) => record(id)) });
    });
    const entries = await readVideos(vod, "VideoId", ids);
    expect(idsOf(entries)).toEqual(
      ids.map((id) => (id === "m" ? "InvalidVideo.Damaged" : id)),
    );
    expect(calls.length).toBeLessThanOrEqual(11);
  });

  it("fails every id of an outage, and splits nothing", async () => {
    const { vod, calls } = clientOf(unreachable);
    const entries = await readVideos(vod, "VideoId", ["a", "b"]);
    expect(idsOf(entries)).toEqual([
      "VodClient.Unreachable",
      "VodClient.Unreachable",
    ]);
    expect(calls).toHaveLength(3);
  });

  it("ends when nobody waits any more", async () => {
    const { vod, calls } = clientOf(() => answer({}));
    const entries = await readVideos(vod, "VideoId", ["a"], {
      signal: AbortSignal.abort(),
    });
    expect(idsOf(entries)).toEqual(["VodClient.Aborted"]);
    expect(calls).toHaveLength(0);
  });
});

describe("foundRecord", () => {
  it("gives the record", async () => {
    const { vod } = clientOf(() => answer({ VideoList: [record("a")] }));
    const [entry] = await readVideos(vod, "VideoId", ["a"]);
    expect(foundRecord(entry as VideoLookUp).VideoId).toBe("a");
  });

  it("throws the vendor's own code, with the RequestId of the read that missed it", () => {
    const lookUp: VideoLookUp = { found: false, requestId: REQUEST_ID };
    expect(() => foundRecord(lookUp)).toThrow(
      expect.objectContaining({
        code: "InvalidVideo.NotFound",
        kind: "notFound",
        status: 404,
        requestId: REQUEST_ID,
        action: "GetVideoInfos",
      }),
    );
  });
});
