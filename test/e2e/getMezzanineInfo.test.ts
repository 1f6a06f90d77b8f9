import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MezzanineDocument } from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const UPLOAD_FAIL = "c6a23a870c8c4ffcd40cbd3813330002";
const UPLOAD_SUCC = "c6a23a870c8c4ffcd40cbd3813330003";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const DAMAGED = "c6a23a870c8c4ffcd40cbd38133300dd";

describe("Video.mezzanine", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  it("tells everything about the source of a playable video, in types", async () => {
    const { data, errors } = await stack.execute(MezzanineDocument, {
      id: NORMAL,
    });
    expect(errors).toBeUndefined();
    expect(data?.video?.mezzanine).toEqual({
      fileName: "sv/549737d8-173896da0a8/549737d8-173896da0a8.mp4",
      fileUrl: expect.stringMatching(
        /^https:\/\/media\.example\.com\/sv\/549737d8-173896da0a8\/549737d8-173896da0a8\.mp4\?auth_key=1767326645-0-0-[0-9a-f]{32}$/,
      ),
      md5: expect.stringMatching(/^[0-9a-f]{32}$/),
      crc64: null,
      status: "NORMAL",
      size: 6442450944,
      width: 1920,
      height: 1080,
      bitrate: 9425.766,
      fps: 25,
      duration: 5467.949,
      createdAt: "2025-11-03T16:30:00.000Z",
      outputType: "CDN",
      preprocessStatus: "UNPREPROCESSED",
      storageClass: "ARCHIVE",
      restoreStatus: "SUCCESS",
      restoreExpiresAt: "2026-12-31T16:00:00.000Z",
      videoStreams: null,
      audioStreams: null,
    });
  });

  it("tells the streams when asked to, numbers as numbers", async () => {
    const { data } = await stack.execute(MezzanineDocument, {
      id: NORMAL,
      withStreams: true,
    });
    expect(data?.video?.mezzanine?.videoStreams).toMatchObject([
      {
        index: 0,
        codecName: "h264",
        codecTimeBase: "1/50",
        timeBase: "1/12800",
        startTime: 0,
        duration: 5467.949,
        bitrate: 9297.766,
        frameCount: 136698,
        level: "40",
        width: 1920,
        height: 1080,
        bFrames: 2,
        displayAspectRatio: "16:9",
        averageFps: 25,
        rotation: 0,
        hdrType: null,
      },
    ]);
    expect(data?.video?.mezzanine?.audioStreams).toMatchObject([
      {
        index: 1,
        codecName: "aac",
        sampleRate: 44100,
        channels: 2,
        channelLayout: "stereo",
        language: "und",
      },
    ]);
  });

  it("leads to the storage when asked to, for as long as asked", async () => {
    const { data } = await stack.execute(MezzanineDocument, {
      id: NORMAL,
      outputType: "OSS",
      authTimeout: 2_592_000,
    });
    const { fileUrl, outputType } = data!.video!.mezzanine!;
    expect(outputType).toBe("OSS");
    const url = new URL(fileUrl!);
    expect(url.host).toBe(
      "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com",
    );
    expect(url.searchParams.get("Expires")).toBe("1769915045");
  });

  it.each([
    ["an upload that has not arrived", UPLOADING, "UPLOADING"],
    ["an upload that failed", UPLOAD_FAIL, "UPLOAD_FAIL"],
  ])("says of %s where it stands, and no more", async (_, id, status) => {
    const { data } = await stack.execute(MezzanineDocument, {
      id,
      withStreams: true,
    });
    expect(data?.video?.mezzanine).toMatchObject({
      status,
      fileUrl: null,
      size: null,
      duration: null,
      videoStreams: [],
      audioStreams: [],
    });
  });

  it("knows the size of a source before its content is analysed", async () => {
    const { data } = await stack.execute(MezzanineDocument, {
      id: UPLOAD_SUCC,
    });
    expect(data?.video?.mezzanine).toMatchObject({
      status: "NORMAL",
      size: 52428800,
      width: null,
      bitrate: null,
    });
  });

  it("follows an upload from its first byte to its analysis", async () => {
    const created = await stack.query(
      'mutation { createUpload(input: {fileName: "song.mp3", title: "Song"}) { videoId } }',
    );
    const { videoId } = created.data!["createUpload"] as { videoId: string };
    stack.emulator.completeUpload(videoId, {
      sizeBytes: 1_000_000,
      durationSeconds: 40,
    });
    const read = () =>
      stack.execute(MezzanineDocument, { id: videoId, withStreams: true });
    expect((await read()).data?.video?.mezzanine).toMatchObject({
      status: "NORMAL",
      size: 1_000_000,
      bitrate: null,
    });
    await stack.clock.advance(2000);
    expect((await read()).data?.video?.mezzanine).toMatchObject({
      bitrate: 200,
      duration: 40,
      width: null,
      videoStreams: [],
      audioStreams: [{ index: 0 }],
    });
  });

  it("is one call for all who ask the same, and another for other arguments", async () => {
    const before = stack.callsOf("GetMezzanineInfo");
    const { data, errors } = await stack.query(
      `query ($id: ID!) {
        a: video(id: $id) { mezzanine { size } }
        b: video(id: $id) { mezzanine { fps } other: mezzanine(outputType: OSS) { size } }
      }`,
      { id: NORMAL },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { mezzanine: { size: 6442450944 } },
      b: { mezzanine: { fps: 25 }, other: { size: 6442450944 } },
    });
    expect(stack.callsOf("GetMezzanineInfo")).toBe(before + 2);
  });

  it("answers a missing source file with NOT_FOUND beside the video", async () => {
    const { data, errors } = await stack.execute(MezzanineDocument, {
      id: DAMAGED,
    });
    expect(data).toEqual({ video: { id: DAMAGED, mezzanine: null } });
    expect(errors).toMatchObject([
      {
        path: ["video", "mezzanine"],
        extensions: {
          code: "NOT_FOUND",
          status: 404,
          vodCode: "InvalidFile.NotFound",
          action: "GetMezzanineInfo",
        },
      },
    ]);
  });

  it("answers a video that vanished since it was read with NOT_FOUND", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetMezzanineInfo",
      code: "InvalidVideo.NotFound",
    });
    const { data, errors } = await stack.execute(MezzanineDocument, {
      id: NORMAL,
    });
    expect(data).toEqual({ video: { id: NORMAL, mezzanine: null } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      vodCode: "InvalidVideo.NotFound",
    });
  });

  it("shows a status that it does not know as UNKNOWN", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetMezzanineInfo",
      fields: { "Mezzanine.Status": "Frozen" },
    });
    const { data } = await stack.execute(MezzanineDocument, { id: NORMAL });
    expect(data?.video?.mezzanine?.status).toBe("UNKNOWN");
  });

  it("tells the kind of high dynamic range", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetMezzanineInfo",
      fields: { "Mezzanine.VideoStreamList.HDRType": "DolbyVision" },
    });
    const { data } = await stack.execute(MezzanineDocument, {
      id: NORMAL,
      withStreams: true,
    });
    expect(data?.video?.mezzanine?.videoStreams?.[0]?.hdrType).toBe(
      "DOLBY_VISION",
    );
  });

  describe("refuses before VOD is asked", () => {
    for (const [what, variables, names] of [
      ["no time at all", { authTimeout: 0 }, "authTimeout"],
      [
        "more than 30 days for the storage",
        { outputType: "OSS", authTimeout: 2_592_001 },
        "2592000",
      ],
      [
        "a place that is none of the vendor's",
        { outputType: "UNKNOWN" },
        "outputType",
      ],
    ] as const) {
      it(what, async () => {
        const before = stack.callsOf("GetMezzanineInfo");
        const { errors } = await stack.execute(MezzanineDocument, {
          id: NORMAL,
          ...variables,
        });
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toContain(names);
        expect(stack.callsOf("GetMezzanineInfo")).toBe(before);
      });
    }
  });
});
