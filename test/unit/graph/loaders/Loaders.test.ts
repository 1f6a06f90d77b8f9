import { describe, expect, it } from "@jest/globals";
import { forgetReads } from "../../../../src/graph/loaders/forgetReads.js";
import {
  createLoaders,
  type Loaders,
} from "../../../../src/graph/loaders/Loaders.js";
import {
  operations,
  VodClient,
  VodError,
  type ResponseOf,
  type VideoRecord,
} from "../../../../src/vod/index.js";
import { FakeClock } from "../../../support/FakeClock.js";
import {
  FakeTransport,
  REQUEST_ID,
  answer,
  refusal,
  type Reaction,
  type SentCall,
} from "../../../support/FakeTransport.js";

interface Request {
  readonly loaders: Loaders;
  readonly calls: readonly SentCall[];
}

/** The loaders of one request. */
function request(
  react: (call: SentCall) => Reaction = findAll,
  signal = new AbortController().signal,
): Request {
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
  return { loaders: createLoaders({ vod, signal }), calls: transport.calls };
}

function findAll({ parameters }: SentCall): Reaction {
  const ids = (parameters["VideoIds"] ?? "").split(",");
  return answer({
    VideoList: ids.map((VideoId) => ({ VideoId, Status: "Normal" })),
  });
}

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, index) => `video-${index}`);

const videosOfTen = {
  operation: operations.getVideoInfos,
  size: 10,
  request: (VideoIds: readonly string[]) => ({ VideoIds }),
  records: ({ VideoList }: ResponseOf<"getVideoInfos">) => VideoList,
  idOf: ({ VideoId }: VideoRecord) => VideoId,
};

/** One read of each loader. */
const ways: Readonly<
  Record<keyof Loaders, (loaders: Loaders) => Promise<unknown>>
> = {
  videoById: ({ videoById }) => videoById.load("a"),
  videoByReferenceId: ({ videoByReferenceId }) =>
    videoByReferenceId.load("abcdef"),
  videoDetail: ({ videoDetail }) => videoDetail.load({ VideoId: "a" }),
  mediaInfo: async ({ mediaInfo }) => {
    const parts = ["source", "streams"] as const;
    const found = await Promise.all(
      parts.map((part) => mediaInfo.load({ id: "a", part })),
    );
    // A refusal is kept for whoever asks by another call then.
    for (const one of found) if ("refusal" in one) throw one.refusal;
    return found;
  },
  mezzanine: ({ mezzanine }) => mezzanine.load({ VideoId: "a" }),
  playback: ({ playback }) => playback.load({ VideoId: "a" }),
  playAuth: ({ playAuth }) => playAuth.load({ VideoId: "a" }),
  uploadDetails: ({ uploadDetails }) => uploadDetails.load("a"),
  image: ({ image }) => image.load({ id: "a" }),
  attachedMedia: ({ attachedMedia }) => attachedMedia.load({ id: "a" }),
  categories: ({ categories }) =>
    categories.load({ CateId: "1", PageNo: 1, PageSize: 10 }),
  urlUpload: ({ urlUpload }) => urlUpload.load("a"),
  urlUploadsByUrl: ({ urlUploadsByUrl }) =>
    urlUploadsByUrl.load(new URL("https://films.example/a.mp4")),
  batches: ({ batches }) => batches.of(videosOfTen).load("a"),
};

/** The action that each is read by. */
const actions: Readonly<Record<keyof Loaders, string>> = {
  videoById: "GetVideoInfos",
  videoByReferenceId: "GetVideoInfos",
  videoDetail: "GetVideoInfo",
  mediaInfo: "BatchGetMediaInfos",
  mezzanine: "GetMezzanineInfo",
  playback: "GetPlayInfo",
  playAuth: "GetVideoPlayAuth",
  uploadDetails: "GetUploadDetails",
  image: "GetImageInfo",
  attachedMedia: "GetAttachedMediaInfo",
  categories: "GetCategories",
  urlUpload: "GetURLUploadInfos",
  urlUploadsByUrl: "GetURLUploadInfos",
  batches: "GetVideoInfos",
};

const SHORT_LIVED = { OutputType: "oss", AuthTimeout: 60 };

/** One more key than a call of each takes, and what is called. */
const batches: Readonly<
  Record<string, readonly [(loaders: Loaders) => Promise<unknown>, object[]]>
> = {
  videoById: [
    ({ videoById }) => videoById.loadMany(ids(21)),
    [
      { action: "GetVideoInfos", VideoIds: 20 },
      { action: "GetVideoInfos", VideoIds: 1 },
    ],
  ],
  videoByReferenceId: [
    ({ videoByReferenceId }) => videoByReferenceId.loadMany(ids(21)),
    [
      { action: "GetVideoInfos", ReferenceIds: 20 },
      { action: "GetVideoInfos", ReferenceIds: 1 },
    ],
  ],
  uploadDetails: [
    ({ uploadDetails }) => uploadDetails.loadMany(ids(21)),
    [
      { action: "GetUploadDetails", MediaIds: 20, MediaType: 1 },
      { action: "GetUploadDetails", MediaIds: 1, MediaType: 1 },
    ],
  ],
  image: [
    ({ image }) =>
      image.loadMany(ids(22).map((id) => ({ id, ...SHORT_LIVED }))),
    [
      { action: "GetImageInfos", ImageIds: 20, OutputType: 1, AuthTimeout: 1 },
      { action: "GetImageInfos", ImageIds: 2, OutputType: 1, AuthTimeout: 1 },
    ],
  ],
  attachedMedia: [
    ({ attachedMedia }) =>
      attachedMedia.loadMany(ids(21).map((id) => ({ id, ...SHORT_LIVED }))),
    [
      {
        action: "GetAttachedMediaInfo",
        MediaIds: 20,
        OutputType: 1,
        AuthTimeout: 1,
      },
      {
        action: "GetAttachedMediaInfo",
        MediaIds: 1,
        OutputType: 1,
        AuthTimeout: 1,
      },
    ],
  ],
  urlUpload: [
    ({ urlUpload }) => urlUpload.loadMany(ids(11)),
    [
      { action: "GetURLUploadInfos", JobIds: 10 },
      { action: "GetURLUploadInfos", JobIds: 1 },
    ],
  ],
  urlUploadsByUrl: [
    ({ urlUploadsByUrl }) =>
      urlUploadsByUrl.loadMany(
        [...ids(11), ...ids(11)].map(
          (id) => new URL(`https://a.example/${id}`),
        ),
      ),
    [
      { action: "GetURLUploadInfos", UploadURLs: 10 },
      { action: "GetURLUploadInfos", UploadURLs: 1 },
    ],
  ],
};

const SENT_ALWAYS = /^(Action|Version|Format|Signature|AccessKey|Timestamp)/;

describe("Loaders", () => {
  for (const [name, [ask, expected]] of Object.entries(batches))
    it(`gather the reads of ${name} into as few calls as there can be`, async () => {
      const { loaders, calls } = request(() =>
        refusal("InvalidAccessKeyId.NotFound"),
      );
      await ask(loaders);
      const sent = calls.map(({ action, parameters }) => ({
        action,
        ...Object.fromEntries(
          Object.entries(parameters)
            .filter(([parameter]) => !SENT_ALWAYS.test(parameter))
            .map(([parameter, value]) => [parameter, value.split(",").length]),
        ),
      }));
      expect(sent).toEqual(expected);
    });

  for (const [name, action] of Object.entries(actions))
    it(`read ${name} by ${action}`, async () => {
      const { loaders, calls } = request(() => refusal("Forbidden"));
      const ask = ways[name as keyof Loaders];
      await expect(ask(loaders)).rejects.toMatchObject({ code: "Forbidden" });
      expect(calls.map((call) => call.action)).toEqual([action]);
    });

  for (const [name, ask] of Object.entries(ways))
    it(`read anew by ${name} once their reads are forgotten, and not before`, async () => {
      const { loaders, calls } = request(() => refusal("Forbidden"));
      for (const known of [0, 1, 1]) {
        expect(calls).toHaveLength(known);
        await expect(ask(loaders)).rejects.toMatchObject({ code: "Forbidden" });
      }
      forgetReads(loaders);
      await expect(ask(loaders)).rejects.toMatchObject({ code: "Forbidden" });
      expect(calls).toHaveLength(2);
    });

  it("gather 45 videos into 3 calls", async () => {
    const { loaders, calls } = request();
    const entries = await loaders.videoById.loadMany(ids(45));
    expect(
      entries.map((entry) => "found" in entry && entry.found),
    ).not.toContain(false);
    expect(
      calls.map(({ parameters }) => parameters["VideoIds"]!.split(",").length),
    ).toEqual([20, 20, 5]);
  });

  it("ask for a video once, however often it is wanted", async () => {
    const { loaders, calls } = request();
    await loaders.videoById.loadMany(["a", "b", "a", "a"]);
    await loaders.videoById.load("b");
    expect(calls.map(({ parameters }) => parameters["VideoIds"])).toEqual([
      "a,b",
    ]);
  });

  it("gather the reads of any operation that takes many ids, as many as it takes", async () => {
    const { loaders, calls } = request();
    const [once, again] = await Promise.all([
      loaders.batches.of(videosOfTen).loadMany(ids(15)),
      loaders.batches.of(videosOfTen).loadMany(ids(12)),
    ]);
    expect(once).toMatchObject(
      ids(15).map((VideoId) => ({ found: true, record: { VideoId } })),
    );
    expect(again).toEqual(once.slice(0, 12));
    expect(
      calls.map(({ parameters }) => parameters["VideoIds"]!.split(",").length),
    ).toEqual([10, 5]);
  });

  it("split such a batch that is refused for one id, and give what is left out as missing", async () => {
    const { loaders } = request(({ parameters }) => {
      const asked = parameters["VideoIds"]!.split(",");
      if (asked.includes("video-1")) return refusal("InvalidVideo.NotFound");
      const VideoList = asked
        .filter((id) => id !== "video-2")
        .map((VideoId) => ({ VideoId, Status: "Normal" }));
      return answer({ VideoList });
    });
    expect(
      await loaders.batches.of(videosOfTen).loadMany(ids(4)),
    ).toMatchObject([
      { found: true, record: { VideoId: "video-0" } },
      { found: false, refusal: { code: "InvalidVideo.NotFound" } },
      { found: false },
      { found: true, record: { VideoId: "video-3" } },
    ]);
  });

  it("give a missing video as a value, with the RequestId that missed it", async () => {
    const { loaders } = request(() => answer({ VideoList: [] }));
    await expect(loaders.videoById.load("a")).resolves.toMatchObject({
      found: false,
      requestId: REQUEST_ID,
    });
  });

  it("fail one video for its own sake alone", async () => {
    const { loaders } = request((call) =>
      call.parameters["VideoIds"]!.includes("bad")
        ? refusal("InvalidVideo.Damaged")
        : findAll(call),
    );
    const entries = await loaders.videoById.loadMany(["a", "bad", "b"]);
    expect(entries.map((entry) => entry instanceof VodError)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("read nothing for a caller who has hung up", async () => {
    const { loaders, calls } = request(findAll, AbortSignal.abort());
    await expect(loaders.videoById.load("a")).rejects.toMatchObject({
      code: "VodClient.Aborted",
    });
    expect(calls).toEqual([]);
  });

  it("keep the details of 100 videos apart", async () => {
    const { loaders, calls } = request(({ parameters }) =>
      answer({
        Video: { VideoId: parameters["VideoId"], Status: "Normal" },
      }),
    );
    await Promise.all(
      ids(100).map((VideoId) => loaders.videoDetail.load({ VideoId })),
    );
    expect(calls).toHaveLength(100);
  });

  it("have a way to be asked in this test", () => {
    const { loaders } = request();
    expect(Object.keys(ways).toSorted()).toEqual(
      Object.getOwnPropertyNames(Object.getPrototypeOf(loaders))
        .filter((name) => name !== "constructor")
        .toSorted(),
    );
  });

  for (const [name, ask] of Object.entries(ways)) {
    it(`end the call of ${name} when the caller hangs up`, async () => {
      const caller = new AbortController();
      const { loaders, calls } = request(() => {
        queueMicrotask(() => {
          caller.abort();
        });
        return "hang";
      }, caller.signal);
      await expect(ask(loaders)).rejects.toMatchObject({
        code: "VodClient.Aborted",
      });
      expect(calls).toHaveLength(1);
    });
  }
});
