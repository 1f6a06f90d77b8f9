import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  VodClient,
  operations,
  staticCredentials,
} from "../../src/vod/index.js";
import { TEST_KEY, startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const TRANSCODE_FAIL = "c6a23a870c8c4ffcd40cbd3813330005";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";

describe("Video.transcoding", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  const read = (fields: string, ...ids: readonly string[]) =>
    stack.query(
      `query ($ids: [ID!]!) { videos(ids: $ids) { transcoding { ${fields} } } }`,
      { ids },
    );

  async function create(): Promise<string> {
    const { data } = await stack.query(
      `mutation { createUpload(input: { title: "New", fileName: "a.mp4" }) { videoId } }`,
    );
    return (data!["createUpload"] as { videoId: string }).videoId;
  }

  it("tells what was made, stream by stream, in types", async () => {
    const { data, errors } = await read(
      "status templateGroupId createdAt completedAt jobs { status progress errorCode errorMessage templateId watermarkIds format bitrate duration fps width height size createdAt completedAt }",
      NORMAL,
    );
    expect(errors).toBeUndefined();
    const { jobs, ...transcoding } = (
      data as {
        videos: [{ transcoding: { jobs: readonly unknown[] } }];
      }
    ).videos[0].transcoding;
    expect(transcoding).toEqual({
      status: "COMPLETE_ALL_SUCC",
      templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f01",
      createdAt: "2025-11-03T16:59:50.000Z",
      completedAt: "2025-11-03T17:00:00.000Z",
    });
    expect(jobs).toHaveLength(6);
    expect(jobs[0]).toEqual({
      status: "TRANSCODE_SUCCESS",
      progress: 100,
      errorCode: null,
      errorMessage: null,
      templateId: "mp4-LD",
      watermarkIds: [],
      format: "mp4",
      bitrate: 400,
      duration: 5467.949,
      fps: 25,
      width: 640,
      height: 360,
      size: 273397450,
      createdAt: "2025-11-03T16:59:50.000Z",
      completedAt: "2025-11-03T17:00:00.000Z",
    });
  });

  it("tells why it failed", async () => {
    const { data } = await read(
      "status jobs { status errorCode errorMessage }",
      TRANSCODE_FAIL,
    );
    expect(data).toEqual({
      videos: [
        {
          transcoding: {
            status: "COMPLETE_ALL_FAIL",
            jobs: Array.from({ length: 6 }, () => ({
              status: "TRANSCODE_FAIL",
              errorCode: "InvalidParameter.ResourceContentBad",
              errorMessage: "The resource operated InputFile is bad",
            })),
          },
        },
      ],
    });
  });

  it("follows a video from its source to its streams", async () => {
    const id = await create();
    const steps: unknown[] = [];
    const look = async (): Promise<void> => {
      const { data } = await read("status jobs { progress }", id);
      const { transcoding } = (
        data as {
          videos: [
            {
              transcoding: {
                status: string;
                jobs: [{ progress: number }];
              } | null;
            },
          ];
        }
      ).videos[0];
      const { status, jobs } = transcoding ?? {};
      steps.push([status, jobs?.[0].progress]);
    };
    await look();
    stack.emulator.completeUpload(id, { durationSeconds: 100 });
    await stack.clock.advance(2000);
    await look();
    await stack.clock.advance(4000);
    await look();
    await stack.clock.advance(6000);
    await look();
    expect(steps).toEqual([
      [undefined, undefined],
      ["PROCESSING", 0],
      ["PROCESSING", 40],
      ["COMPLETE_ALL_SUCC", 100],
    ]);
  });

  it("is null, without an error, where nothing was transcoded", async () => {
    const { data, errors } = await read("status", UPLOADING, NORMAL);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      videos: [
        { transcoding: null },
        { transcoding: { status: "COMPLETE_ALL_SUCC" } },
      ],
    });
  });

  it("gathers what one request asks for into calls of 10", async () => {
    const ids = await Promise.all(Array.from({ length: 15 }, create));
    await read("status", ...ids);
    expect(stack.callsOf("GetTranscodeSummary")).toBe(2);
  });

  it("splits a batch that is refused for one id", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetTranscodeSummary",
      code: "InvalidParameter",
      when: { parameter: "VideoIds", contains: UPLOADING },
      times: 2,
    });
    const { data, errors } = await read("status", UPLOADING, NORMAL);
    expect(data).toEqual({
      videos: [
        { transcoding: null },
        { transcoding: { status: "COMPLETE_ALL_SUCC" } },
      ],
    });
    expect(errors).toMatchObject([
      {
        path: ["videos", 0, "transcoding"],
        extensions: {
          code: "BAD_USER_INPUT",
          vodCode: "InvalidParameter",
          action: "GetTranscodeSummary",
        },
      },
    ]);
  });

  it.each([
    ["Partial", "PARTIAL"],
    ["CompletePartialSucc", "COMPLETE_PARTIAL_SUCC"],
    ["Postponed", "UNKNOWN"],
  ])("reads the status %s as %s", async (wire, status) => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetTranscodeSummary",
      fields: { "TranscodeSummaryList.TranscodeStatus": wire },
    });
    const { data } = await read("status", NORMAL);
    expect(data).toEqual({ videos: [{ transcoding: { status } }] });
  });

  it("is refused by the emulator for more than 10 videos, and lists unknown ones", async () => {
    const vod = new VodClient({
      endpoint: stack.emulator.url,
      credentials: staticCredentials(TEST_KEY),
      clock: stack.clock,
    });
    const ask = (...VideoIds: readonly string[]) =>
      vod.call(operations.getTranscodeSummary, { VideoIds });
    const eleven = Array.from({ length: 11 }, (_, n) => `video-${n}`);
    await expect(ask(...eleven)).rejects.toMatchObject({
      code: "VideoIdsExceededMax",
    });
    expect(await ask("nope", UPLOADING)).toMatchObject({
      TranscodeSummaryList: [],
      NonExistVideoIds: ["nope"],
    });
    await vod.close();
  });
});
