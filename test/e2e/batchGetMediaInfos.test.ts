import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { owners } from "../support/owners.js";
import { startStack, type Stack } from "../support/startStack.js";
import { storedVideo } from "../support/storedVideo.js";

const ACTION = "BatchGetMediaInfos";
const UPLOAD_FAIL = "c6a23a870c8c4ffcd40cbd3813330002";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const DAMAGED = "c6a23a870c8c4ffcd40cbd38133300dd";

/** Newer than the seeded ones, so that lists begin with them. */
const VIDEOS = Array.from({ length: 25 }, (_, n) =>
  storedVideo(n, { createdAtMs: Date.UTC(2026, 0, 1) + n }),
);
const [FIRST, SECOND] = VIDEOS.map(({ id }) => id) as [string, string];
const SOUND = storedVideo(50, { objectKey: "sv/50/50.mp3" });

describe("source and streams of several videos", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack({
      principals: owners,
      emulator: { videos: [...VIDEOS, SOUND] },
    });
  });
  afterEach(() => stack.close());

  const ask = (fields: string, ...ids: readonly string[]) =>
    stack
      .as("root")
      .query(`query ($ids: [ID!]!) { videos(ids: $ids) { ${fields} } }`, {
        ids,
      });

  /** The calls that arrived, in order. */
  const actions = () => stack.emulator.calls.map(({ action }) => action);

  it.each([
    ["of the library", "libraryVideos", "alice", 2],
    ["of the library, to an admin", "libraryVideos", "root", 2],
    [
      "that were found, to one who owns none of them",
      "searchVideos",
      "alice",
      3,
    ],
    ["that were found, to an admin", "searchVideos", "root", 2],
  ] as const)(
    "come with a page of 20 %s in %s calls at most 3",
    async (_, field, who, calls) => {
      const { data } = await stack.as(who).query(`{
        ${field}(first: 20) { edges { node {
          id title status
          mezzanine(withStreams: true) { status size fileUrl videoStreams { codecName } }
          playback { mediaType streams { url definition } }
        } } }
      }`);
      const { edges } = data![field] as { readonly edges: readonly unknown[] };
      expect(edges).toHaveLength(20);
      expect(actions()).toHaveLength(calls);
      expect(actions()).toContain(ACTION);
    },
  );

  it("are told as each is by itself", async () => {
    const SOURCE =
      "fileName md5 status size width height bitrate fps duration createdAt videoStreams { codecName width level } audioStreams { sampleRate }";
    const STREAMS =
      "mediaType danmuUrl streams { format definition specification bitrate fps duration size width height encryptType jobId status }";
    const all = `mezzanine(withStreams: true) { ${SOURCE} } playback { ${STREAMS} }`;
    const together = await ask(all, NORMAL, FIRST, SOUND.id);
    expect(actions()).toEqual(["GetVideoInfos", ACTION]);
    const alone = await ask(
      `mezzanine(withStreams: true) { ${SOURCE} outputType } playback(resultType: SINGLE) { ${STREAMS} }`,
      NORMAL,
      FIRST,
      SOUND.id,
    );
    expect(together.errors).toBeUndefined();
    expect(alone.errors).toBeUndefined();
    const videos = alone.data!["videos"] as readonly {
      readonly mezzanine: object;
      readonly playback: object;
    }[];
    expect(together.data!["videos"]).toEqual(
      videos.map(({ mezzanine, playback }) => {
        const { outputType, ...source } = mezzanine as Record<string, unknown>;
        expect(outputType).toBe("CDN");
        return { mezzanine: source, playback };
      }),
    );
    expect(together.data!["videos"]).toMatchObject([
      { playback: { mediaType: "VIDEO" } },
      { playback: { mediaType: "VIDEO" } },
      { playback: { mediaType: "AUDIO" } },
    ]);
  });

  it("are gathered into calls of 20", async () => {
    await ask("playback { mediaType }", ...VIDEOS.map(({ id }) => id));
    expect(stack.callsOf(ACTION)).toBe(2);
  });

  it("come in one call for a single video of which both are wanted", async () => {
    await ask("mezzanine { size } playback { mediaType }", NORMAL);
    expect(actions()).toEqual(["GetVideoInfos", ACTION]);
  });

  it("come with a video that was found by its reference id, and no call is made to learn its own", async () => {
    const { errors } = await stack.as("root").query(
      `{ video(referenceId: "seed-normal") {
        mezzanine { size } playback { mediaType } playAuth { playAuth }
      } }`,
    );
    expect(errors).toBeUndefined();
    expect(actions().toSorted()).toEqual([
      ACTION,
      "GetVideoInfos",
      "GetVideoPlayAuth",
    ]);
  });

  it.each([
    ["the source of a single video", "mezzanine { size }", [NORMAL]],
    [
      "a source with a URL of its own kind",
      "mezzanine(outputType: OSS) { size }",
      [NORMAL, FIRST],
    ],
    [
      "what no batch tells of a source, wherever it is selected",
      "... on Video { mezzanine { ... { kind: storageClass } } }",
      [NORMAL, FIRST],
    ],
  ] as const)("does not gather %s", async (_, fields, ids) => {
    const { errors } = await ask(fields, ...ids);
    expect(errors).toBeUndefined();
    expect(stack.callsOf(ACTION)).toBe(0);
    expect(stack.callsOf("GetMezzanineInfo")).toBe(ids.length);
  });

  it.each(["formats: [MP4]", "authTimeout: 60", "outputType: OSS"])(
    "does not gather streams that are asked for with %s",
    async (choice) => {
      await ask(`playback(${choice}) { mediaType }`, NORMAL, FIRST);
      expect(stack.callsOf(ACTION)).toBe(0);
      expect(stack.callsOf("GetPlayInfo")).toBe(2);
    },
  );

  it("says of a video that is not playable what it is, without another call", async () => {
    const { data, errors } = await ask(
      "mezzanine { status } playback { mediaType }",
      UPLOAD_FAIL,
      NORMAL,
    );
    expect(data).toEqual({
      videos: [
        { mezzanine: { status: "UPLOAD_FAIL" }, playback: null },
        { mezzanine: { status: "NORMAL" }, playback: { mediaType: "VIDEO" } },
      ],
    });
    expect(errors).toMatchObject([
      {
        path: ["videos", 0, "playback"],
        message:
          "Status of the video is illegal. Current Status is UploadFail.",
        extensions: {
          code: "CONFLICT",
          vodCode: "Forbidden.IllegalStatus",
          action: ACTION,
        },
      },
    ]);
    expect(actions()).toEqual(["GetVideoInfos", ACTION]);
  });

  it("asks once more, for the single video, what the batch leaves out", async () => {
    const { data, errors } = await ask("mezzanine { status }", DAMAGED, NORMAL);
    expect(data).toEqual({
      videos: [{ mezzanine: null }, { mezzanine: { status: "NORMAL" } }],
    });
    expect(errors).toMatchObject([
      {
        path: ["videos", 0, "mezzanine"],
        extensions: { vodCode: "InvalidFile.NotFound" },
      },
    ]);
    expect(actions()).toEqual(["GetVideoInfos", ACTION, "GetMezzanineInfo"]);
  });

  it.each([
    ["no streams", { "MediaInfos.PlayInfoList": [] }],
    [
      "streams alone that others took the place of",
      { "MediaInfos.PlayInfoList.Status": "Invisible" },
    ],
    ["no status", { "MediaInfos.MediaInfo": {} }],
    ["no playback URL", { "MediaInfos.PlayInfoList.PlayURL": null }],
    [
      "streams for the vendor's players alone",
      { "MediaInfos.PlayInfoList.EncryptType": "AliyunVoDEncryption" },
    ],
    ["nothing at all", { MediaInfos: [] }],
  ])(
    "asks for the streams of each video where a batch tells %s",
    async (_, fields) => {
      stack.emulator.faults.add({ kind: "replace", action: ACTION, fields });
      const { errors } = await ask("playback { mediaType }", FIRST, SECOND);
      expect(errors).toBeUndefined();
      expect(stack.callsOf("GetPlayInfo")).toBe(2);
    },
  );

  it.each(["Forbidden.RAM", "InvalidParameter"])(
    "are read one by one where VOD refuses the batch with %s: one call more",
    async (code) => {
      stack.emulator.faults.add({ kind: "error", action: ACTION, code });
      const { data, errors } = await ask("mezzanine { status }", FIRST, SECOND);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        videos: [
          { mezzanine: { status: "NORMAL" } },
          { mezzanine: { status: "NORMAL" } },
        ],
      });
      expect(actions()).toEqual([
        "GetVideoInfos",
        ACTION,
        "GetMezzanineInfo",
        "GetMezzanineInfo",
      ]);
    },
  );

  it("leave a line in the log where the identity may not read the batch", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: ACTION,
      code: "Forbidden.RAM",
    });
    await ask("mezzanine { status }", FIRST, SECOND);
    const told = stack.log.lines.filter(
      ({ fields: { action } }) => action === ACTION,
    );
    expect(told).toMatchObject([{ fields: { code: "Forbidden.RAM" } }]);
  });

  it("fail together in an outage", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: ACTION,
      code: "ServiceUnavailable",
      times: 3,
    });
    const { errors } = await ask("mezzanine { status }", FIRST, SECOND);
    expect(errors).toMatchObject([
      { extensions: { code: "UPSTREAM_UNAVAILABLE", action: ACTION } },
      { extensions: { code: "UPSTREAM_UNAVAILABLE", action: ACTION } },
    ]);
    expect(stack.callsOf("GetMezzanineInfo")).toBe(0);
  });
});
