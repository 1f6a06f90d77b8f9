import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateStreamUploadDocument,
  UrlUploadsDocument,
  type CreateStreamUploadInput,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const STREAM = "https://films.example/a,b%20c.mp4?auth=x%2By";

describe("createStreamUpload", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = (input: Partial<CreateStreamUploadInput> = {}) =>
    stack.execute(CreateStreamUploadDocument, {
      input: {
        videoId: NORMAL,
        streamUrl: STREAM,
        definition: "HD",
        ...input,
      },
    });
  const calls = () =>
    stack.emulator.calls.filter(({ action }) => action === "UploadStreamByURL");

  it("queues a job that attaches the stream to its video", async () => {
    const { data, errors } = await create({
      definition: "FOUR_K",
      hdrType: "DOLBY_VISION",
      userData: { extend: [1, 2] },
    });
    expect(errors).toBeUndefined();
    const payload = data!.createStreamUpload!;
    expect(payload).toMatchObject({
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      jobId: expect.stringMatching(/^[0-9a-f]{32}$/),
      videoId: NORMAL,
      fileUrl: expect.stringMatching(/^http:.*\.mp4$/),
      upload: {
        id: payload.jobId,
        sourceUrl: STREAM,
        status: "PENDING",
        userData: { extend: [1, 2] },
      },
    });
    await stack.clock.advance(60_000);
    const later = await stack.execute(UrlUploadsDocument, {
      jobIds: [payload.jobId],
    });
    expect(later.data?.urlUploads[0]).toMatchObject({
      status: "SUCCESS",
      videoId: NORMAL,
    });
    expect(stack.emulator.store.get(NORMAL)?.attachedStreams).toEqual([
      {
        definition: "4K",
        fileUrl: payload.fileUrl,
        sizeBytes: 1_048_576,
      },
    ]);
  });

  it("spells everything as the vendor does, and leaves out what is not given", async () => {
    await create({
      definition: "TWO_K",
      fileExtension: "mp4",
      hdrType: "SDR_PLUS",
      placement: {
        addressMapping: true,
        customPath: "test/xxx",
        customFileName: "xxx.mp4",
        overwritePath: false,
      },
    });
    expect(calls().at(-1)?.parameters).toEqual({
      MediaId: NORMAL,
      StreamURL: STREAM,
      Definition: "2K",
      FileExtension: "mp4",
      HDRType: "SDR+",
      UploadMetadata:
        '{"AddressMapping":"1","CustomPath":"test/xxx","CustomFileName":"xxx.mp4","isOverwritePath":"0"}',
    });
    await create();
    expect(calls().at(-1)?.parameters).toEqual({
      MediaId: NORMAL,
      StreamURL: STREAM,
      Definition: "HD",
    });
  });

  it("is found by its URL", async () => {
    const { data } = await create({ streamUrl: "https://films.example/x.mp4" });
    const found = await stack.execute(UrlUploadsDocument, {
      sourceUrls: ["https://films.example/x.mp4"],
    });
    expect(found.data?.urlUploads.map((job) => job?.id)).toEqual([
      data?.createStreamUpload?.jobId,
    ]);
  });

  it("answers an unknown video with NOT_FOUND", async () => {
    const { data, errors } = await create({ videoId: "0".repeat(32) });
    expect(data).toEqual({ createStreamUpload: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "InvalidVideo.NotFound",
      action: "UploadStreamByURL",
    });
  });

  it("is never sent again when its answer is lost", async () => {
    const before = calls().length;
    stack.emulator.faults.add({ kind: "reset", action: "UploadStreamByURL" });
    const { errors } = await create();
    expect(errors?.[0]?.extensions["code"]).toBe("UPSTREAM_UNAVAILABLE");
    expect(calls()).toHaveLength(before + 1);
  });

  it.each<[string, Partial<CreateStreamUploadInput>, string]>([
    ["an empty video id", { videoId: "" }, "input.videoId"],
    [
      "another scheme",
      { streamUrl: "ftp://a.example/a.mp4" },
      "input.streamUrl",
    ],
    [
      "a URL without an extension",
      { streamUrl: "https://a.example/a" },
      "input.fileExtension",
    ],
    [
      "an extension with a dot",
      { fileExtension: ".mp4" },
      "input.fileExtension",
    ],
    [
      "a definition that is for answers alone",
      { definition: "UNKNOWN" },
      "input.definition",
    ],
    [
      "an HDR type that is for answers alone",
      { hdrType: "UNKNOWN" },
      "input.hdrType",
    ],
    [
      "385 bytes of user data",
      { userData: { extend: "x".repeat(383) } },
      "input.userData.extend",
    ],
  ])("refuses %s before VOD is called", async (_what, input, names) => {
    const before = stack.emulator.calls.length;
    const { errors } = await create(input);
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      status: 400,
      retryable: false,
    });
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});
