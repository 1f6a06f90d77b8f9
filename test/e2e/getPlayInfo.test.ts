import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  PlaybackDocument,
  type PlaybackQuery,
  type PlaybackQueryVariables,
} from "../../src/client/generated/graphql.js";
import { nonEmpty } from "../support/nonEmpty.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const BLOCKED = "c6a23a870c8c4ffcd40cbd3813330007";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const ENCRYPTED_TEMPLATE_GROUP = "6d11e25ea30a4c465435c74d2c1a0f02";

type Choice = Partial<PlaybackQueryVariables>;

/** The streams in short: `mp4/HD`. */
function kinds({ data }: GraphQLAnswer<PlaybackQuery>): readonly string[] {
  const streams = data?.video?.playback?.streams ?? [];
  return streams.map(({ format, definition }) => `${format}/${definition}`);
}

describe("Video.playback", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  async function upload(input: string): Promise<string> {
    const { data } = await stack.query(
      `mutation { createUpload(input: {title: "New", ${input}}) { videoId } }`,
    );
    const { videoId } = data!["createUpload"] as { videoId: string };
    stack.emulator.completeUpload(videoId, { durationSeconds: 100 });
    await stack.clock.advance(12_000);
    return videoId;
  }

  it("tells every stream of a playable video, in types", async () => {
    const answer = await stack.execute(PlaybackDocument, { id: NORMAL });
    expect(answer.errors).toBeUndefined();
    const playback = answer.data!.video!.playback!;
    expect(playback).toMatchObject({ mediaType: "VIDEO", danmuUrl: null });
    expect(kinds(answer)).toEqual([
      "MP4/LD",
      "MP4/SD",
      "MP4/HD",
      "M3U8/SD",
      "M3U8/HD",
      "MP3/SQ",
    ]);
    expect(playback.streams[0]).toEqual({
      url: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/c6a23a870c8c4ffcd40cbd3813330008\/[0-9a-f]{32}-ld\.mp4\?auth_key=\d+-0-0-[0-9a-f]{32}$/,
      ),
      format: "MP4",
      definition: "LD",
      specification: "H264.LD",
      streamType: "VIDEO",
      codecName: "H264",
      bitrate: 400,
      fps: 25,
      duration: 5467.949,
      size: 273397450,
      width: 640,
      height: 360,
      bitDepth: 8,
      hdrType: null,
      narrowBandType: 0,
      encryptType: "UNENCRYPTED",
      encryptMode: null,
      status: "NORMAL",
      jobId: expect.stringMatching(/^[0-9a-f]{32}$/),
      jobType: 1,
      jobExt: null,
      watermarkId: null,
      createdAt: "2025-11-03T16:30:00.000Z",
      modifiedAt: "2025-11-03T17:00:00.000Z",
    });
  });

  it.each<[string, Choice, readonly string[]]>([
    ["formats", { formats: ["M3U8"] }, ["M3U8/SD", "M3U8/HD"]],
    [
      "definitions",
      { definitions: ["LD", "HD"] },
      ["MP4/LD", "MP4/HD", "M3U8/HD"],
    ],
    ["stream types", { streamTypes: ["AUDIO"] }, ["MP3/SQ"]],
    ["codec", { codecName: "MP3" }, ["MP3/SQ"]],
    [
      "several at once",
      { formats: ["MP4", "MP3"], definitions: ["SD", "SQ"] },
      ["MP4/SD", "MP3/SQ"],
    ],
    [
      "encryption",
      {
        formats: ["MP4"],
        definitions: ["HD"],
        playConfig: { encryptType: "UNENCRYPTED" },
      },
      ["MP4/HD"],
    ],
    ["none, for an empty list", { formats: [], codecName: "MP3" }, ["MP3/SQ"]],
  ])("chooses streams by %s", async (_, choice, expected) => {
    const answer = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      ...choice,
    });
    expect(answer.errors).toBeUndefined();
    expect(kinds(answer)).toEqual(expected);
  });

  it("leads to a file, and to its parts, for each MP4 stream of the fixture that plays", async () => {
    const formats = ["MP4"] as const;
    const answer = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      formats: [...formats],
    });
    const { streams } = answer.data!.video!.playback!;
    expect(streams).toHaveLength(3);
    for (const { url } of nonEmpty(streams)) {
      const file = await fetch(url);
      const bytes = Buffer.from(await file.arrayBuffer());
      expect([file.status, file.headers.get("content-type")]).toEqual([
        200,
        "video/mp4",
      ]);
      expect(bytes.toString("latin1", 4, 8)).toBe("ftyp");
      const part = await fetch(url, { headers: { range: "bytes=4-7" } });
      expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
    }
  });

  it("shows superseded streams when MULTIPLE are asked for", async () => {
    const { data } = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      formats: ["MP4"],
      definitions: ["HD"],
      resultType: "MULTIPLE",
    });
    expect(data?.video?.playback?.streams).toMatchObject([
      { bitrate: 1800, status: "INVISIBLE" },
      { bitrate: 1500, status: "NORMAL" },
    ]);
  });

  it("puts everything that the caller chose on the wire, in the vendor's words", async () => {
    const { errors } = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      formats: ["MP4", "M3U8"],
      definitions: ["SD", "TWO_K", "FOUR_K"],
      streamTypes: ["VIDEO", "AUDIO"],
      codecName: "H264",
      resultType: "SINGLE",
      outputType: "CDN",
      authTimeout: 600,
      playConfig: {
        playDomain: "play.example.com",
        forwardedFor: "203.0.113.7",
        previewTime: 20,
        hlsUriToken: "token",
        storageClass: "SOURCE_IA",
      },
      reAuth: { uid: "u1", rand: "r1" },
      withDanmu: true,
      watermark: { type: "TRACE", trace: "seat 12" },
    });
    expect(errors).toBeUndefined();
    const { parameters } = stack.emulator.calls.at(-1)!;
    const { PlayConfig, ...others } = parameters;
    expect(others).toEqual({
      VideoId: NORMAL,
      Formats: "mp4,m3u8",
      Definition: "SD,2K,4K",
      StreamType: "video,audio",
      CodecName: "H264",
      ResultType: "Single",
      OutputType: "cdn",
      AuthTimeout: "600",
      ReAuthInfo: '{"uid":"u1","rand":"r1"}',
      AdditionType: "danmu",
      DigitalWatermarkType: "TraceMark",
      Trace: "seat 12",
    });
    expect(JSON.parse(PlayConfig!)).toEqual({
      PlayDomain: "play.example.com",
      XForwardedFor: "203.0.113.7",
      PreviewTime: "20",
      MtsHlsUriToken: "token",
      StorageClass: "SourceIA",
    });
  });

  it("plays from the domain that the caller named, for as long as asked, with the mask", async () => {
    const { data } = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      definitions: ["LD"],
      authTimeout: 60,
      playConfig: { playDomain: "play.example.com" },
      withDanmu: true,
    });
    const playback = data!.video!.playback!;
    const url = new URL(playback.streams[0]!.url);
    expect(url.host).toBe("play.example.com");
    const expires = Math.floor(stack.clock.now() / 1000) + 60;
    expect(url.searchParams.get("auth_key")).toMatch(
      new RegExp(`^${expires}-`),
    );
    expect(playback.danmuUrl).toContain("/danmu/");
  });

  it("leads to the storage when asked to", async () => {
    const { data } = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      outputType: "OSS",
      authTimeout: 604_800,
    });
    expect(data?.video?.playback?.streams[0]?.url).toContain(
      ".oss-cn-shanghai.aliyuncs.com/",
    );
  });

  it("tells the streams of a file of sound alone", async () => {
    const id = await upload('fileName: "song.mp3"');
    const answer = await stack.execute(PlaybackDocument, { id });
    expect(answer.data?.video?.playback?.mediaType).toBe("AUDIO");
    expect(kinds(answer)).toEqual(["MP3/SQ", "MP3/HQ"]);
  });

  it("tells the source as the one stream of a file that was not transcoded", async () => {
    const id = await upload(
      'fileName: "a.mp4", templateGroupId: "VOD_NO_TRANSCODE"',
    );
    const answer = await stack.execute(PlaybackDocument, { id });
    expect(kinds(answer)).toEqual(["MP4/OD"]);
    expect(answer.data?.video?.playback?.streams).toMatchObject([
      { specification: "Original", jobId: `${id}02` },
    ]);
  });

  it("tells streams that were added from elsewhere", async () => {
    const id = await upload('fileName: "a.mp4"');
    const { errors } = await stack.query(
      `mutation { createStreamUpload(input: {
        videoId: "${id}", streamUrl: "https://files.example.com/4k.flv", definition: FOUR_K
      }) { jobId } }`,
    );
    expect(errors).toBeUndefined();
    await stack.clock.advance(10_000);
    const { data } = await stack.execute(PlaybackDocument, {
      id,
      definitions: ["FOUR_K"],
    });
    expect(data?.video?.playback?.streams).toMatchObject([
      {
        format: "FLV",
        definition: "FOUR_K",
        size: 1048576,
        url: expect.stringMatching(/\.flv\?auth_key=/),
      },
    ]);
  });

  it("refuses with FORBIDDEN when only the vendor's players can play it, unless MULTIPLE are asked for", async () => {
    const id = await upload(
      `fileName: "a.mp4", templateGroupId: "${ENCRYPTED_TEMPLATE_GROUP}"`,
    );
    const { data, errors } = await stack.execute(PlaybackDocument, { id });
    expect(data).toEqual({ video: { id, playback: null } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      status: 403,
      vodCode: "Forbidden.AliyunVoDEncryption",
    });
    const all = await stack.execute(PlaybackDocument, {
      id,
      resultType: "MULTIPLE",
    });
    expect(all.data?.video?.playback?.streams).toMatchObject([
      { encryptType: "ALIYUN_VOD_ENCRYPTION", encryptMode: "License" },
      { encryptType: "ALIYUN_VOD_ENCRYPTION", encryptMode: "License" },
    ]);
  });

  it.each([
    [UPLOADING, "Uploading", "Init"],
    [BLOCKED, "Blocked", "Blocked"],
  ])(
    "is null with CONFLICT beside a video that is not playable (%s)",
    async (id, status, auditStatus) => {
      const { data, errors } = await stack.execute(PlaybackDocument, { id });
      expect(data).toEqual({ video: { id, playback: null } });
      expect(errors).toMatchObject([
        {
          message: `Status of the video is illegal. Currently Video Status is ${status} and AuditStatus is ${auditStatus}`,
          path: ["video", "playback"],
          extensions: {
            code: "CONFLICT",
            status: 403,
            vodCode: "Forbidden.IllegalStatus",
            action: "GetPlayInfo",
          },
        },
      ]);
    },
  );

  it("is null with CONFLICT when no stream matches", async () => {
    const { data, errors } = await stack.execute(PlaybackDocument, {
      id: NORMAL,
      formats: ["FLV"],
      definitions: ["LD"],
    });
    expect(data).toEqual({ video: { id: NORMAL, playback: null } });
    expect(errors).toMatchObject([
      {
        message:
          "The video has no stream to play for the request parameter 'Formats: flv, Definition: LD'.",
        extensions: {
          code: "CONFLICT",
          status: 404,
          vodCode: "InvalidVideo.NoneStream",
        },
      },
    ]);
  });

  it("answers a video that vanished since it was read with NOT_FOUND", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetPlayInfo",
      code: "InvalidVideo.NotFound",
    });
    const { errors } = await stack.execute(PlaybackDocument, { id: NORMAL });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      vodCode: "InvalidVideo.NotFound",
    });
  });

  it("fails for the video that is not playable, and for no other", async () => {
    const { data, errors } = await stack.query(
      "query ($ids: [ID!]!) { videos(ids: $ids) { playback(formats: [MP3]) { streams { definition } } } }",
      { ids: [UPLOADING, NORMAL] },
    );
    expect(data).toEqual({
      videos: [
        { playback: null },
        { playback: { streams: [{ definition: "SQ" }] } },
      ],
    });
    expect(errors).toMatchObject([{ path: ["videos", 0, "playback"] }]);
  });

  it("is one call for all who ask the same, and another for other arguments", async () => {
    const before = stack.callsOf("GetPlayInfo");
    await stack.query(
      `query ($id: ID!) { video(id: $id) {
        a: playback { mediaType }
        b: playback { mediaType }
        c: playback(formats: [MP4]) { mediaType }
      } }`,
      { id: NORMAL },
    );
    expect(stack.callsOf("GetPlayInfo")).toBe(before + 2);
  });

  it.each([
    ["a format", "format", "PlayInfoList.PlayInfo.Format", "webm"],
    ["a definition", "definition", "PlayInfoList.PlayInfo.Definition", "8K"],
    ["a status", "status", "PlayInfoList.PlayInfo.Status", "Frozen"],
    ["a kind of HDR", "hdrType", "PlayInfoList.PlayInfo.HDRType", "HDR20"],
  ] as const)(
    "shows %s that it does not know as UNKNOWN",
    async (_, member, field, value) => {
      stack.emulator.faults.add({
        kind: "replace",
        action: "GetPlayInfo",
        fields: { [field]: value },
      });
      const { data } = await stack.execute(PlaybackDocument, { id: NORMAL });
      expect(data?.video?.playback?.streams[0]?.[member]).toBe("UNKNOWN");
    },
  );

  describe("refuses before VOD is asked", () => {
    for (const [what, variables, names] of [
      ["no time at all", { authTimeout: 0 }, "authTimeout"],
      [
        "more than 7 days for the storage",
        { outputType: "OSS", authTimeout: 604_801 },
        "604800",
      ],
      ["a format that is none", { formats: ["MP4", "UNKNOWN"] }, "formats[1]"],
      [
        "an encryption that is none",
        { playConfig: { encryptType: "UNKNOWN" } },
        "playConfig.encryptType",
      ],
      [
        "a preview of no second",
        { playConfig: { previewTime: 0 } },
        "playConfig.previewTime",
      ],
      [
        "a mask from the storage",
        { outputType: "OSS", withDanmu: true },
        "withDanmu",
      ],
      [
        "a watermark of 1,025 characters",
        { watermark: { type: "COPYRIGHT", trace: "x".repeat(1025) } },
        "watermark.trace",
      ],
    ] satisfies [string, Choice, string][]) {
      it(what, async () => {
        const before = stack.callsOf("GetPlayInfo");
        const { data, errors } = await stack.execute(PlaybackDocument, {
          id: NORMAL,
          ...variables,
        });
        expect(data).toEqual({ video: { id: NORMAL, playback: null } });
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toContain(names);
        expect(stack.callsOf("GetPlayInfo")).toBe(before);
      });
    }
  });
});
