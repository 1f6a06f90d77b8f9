import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { DeleteMultipartUploadDocument } from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const ACTION = "DeleteMultipartUpload";

describe("deleteMultipartUpload", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const run = (videoId: string) =>
    stack.execute(DeleteMultipartUploadDocument, { videoId });
  const partsOf = (id: string): number | undefined =>
    stack.emulator.store.get(id)?.partsSizeBytes;

  it("removes the parts of an unfinished upload", async () => {
    expect(partsOf(UPLOADING)).toBe(183500800);
    const { data, errors } = await run(UPLOADING);
    expect(errors).toBeUndefined();
    expect(data?.deleteMultipartUpload).toEqual({
      videoId: UPLOADING,
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    });
    expect(partsOf(UPLOADING)).toBeUndefined();
    expect(stack.emulator.calls.at(-1)?.parameters).toEqual({
      MediaId: UPLOADING,
      MediaType: "video",
    });
  });

  it("leaves a finished file alone", async () => {
    stack.emulator.leaveParts(NORMAL, 7);
    await run(NORMAL);
    expect(stack.emulator.store.get(NORMAL)).toMatchObject({
      status: "Normal",
      sizeBytes: 6442450944,
    });
  });

  it("answers a video without parts with NOT_FOUND and the documented status", async () => {
    const { data, errors } = await run(NORMAL);
    expect(data).toEqual({ deleteMultipartUpload: null });
    expect(errors?.[0]).toMatchObject({
      message: "The multipart upload not exist.",
      path: ["deleteMultipartUpload"],
      extensions: {
        code: "NOT_FOUND",
        status: 400,
        vodCode: "InvalidMultipartUpload.NotFound",
        retryable: false,
        action: ACTION,
      },
    });
  });

  it("answers an unknown video with NOT_FOUND, whatever status this action sends", async () => {
    const { errors } = await run("00000000000000000000000000000000");
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "InvalidVideo.NotFound",
    });
  });

  it.each([
    ["InvalidFile.NotFound", "NOT_FOUND", 404],
    ["InvalidStorage.NotFound", "NOT_FOUND", 404],
    ["InvalidParameter", "BAD_USER_INPUT", 400],
    ["AccessDenied", "UPSTREAM_MISCONFIGURED", 502],
  ])("answers %s with %s", async (vodCode, code, status) => {
    stack.emulator.faults.add({
      kind: "error",
      action: ACTION,
      code: vodCode,
      status: 400,
    });
    const { errors } = await run(UPLOADING);
    expect(errors?.[0]?.extensions).toMatchObject({ code, status, vodCode });
  });

  describe("when an answer is lost", () => {
    it("reads parts that are gone by the second attempt as removed", async () => {
      stack.emulator.leaveParts(UPLOADING, 1000);
      stack.emulator.faults.add({
        kind: "reset",
        action: ACTION,
        work: "before",
      });
      const before = stack.callsOf(ACTION);
      const { data, errors } = await run(UPLOADING);
      expect(errors).toBeUndefined();
      expect(data?.deleteMultipartUpload).toEqual({
        videoId: UPLOADING,
        requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      });
      expect(partsOf(UPLOADING)).toBeUndefined();
      expect(stack.callsOf(ACTION)).toBe(before + 2);
    });

    it("removes them with the second attempt when the first did nothing", async () => {
      stack.emulator.leaveParts(UPLOADING, 1000);
      stack.emulator.faults.add({ kind: "reset", action: ACTION });
      const { data } = await run(UPLOADING);
      expect(data?.deleteMultipartUpload?.videoId).toBe(UPLOADING);
      expect(partsOf(UPLOADING)).toBeUndefined();
    });

    it("still says that a video is unknown", async () => {
      stack.emulator.faults.add({ kind: "reset", action: ACTION });
      const { errors } = await run("nobody");
      expect(errors?.[0]?.extensions).toMatchObject({
        vodCode: "InvalidVideo.NotFound",
      });
    });
  });

  it("does not take a throttled attempt for one that may have removed something", async () => {
    stack.emulator.faults.add({
      kind: "throttle",
      action: ACTION,
      retryAfterMs: 0,
    });
    const { errors } = await run(NORMAL);
    expect(errors?.[0]?.extensions).toMatchObject({
      vodCode: "InvalidMultipartUpload.NotFound",
    });
  });

  it("is seen by a read of the same request", async () => {
    stack.emulator.leaveParts(UPLOADING, 1000);
    const { data } = await stack.query(
      `mutation ($id: ID!) {
        before: refreshUpload(videoId: $id) { video { uploadDetails { uploadedSize } } }
        deleteMultipartUpload(videoId: $id) { videoId }
        after: refreshUpload(videoId: $id) { video { uploadDetails { uploadedSize } } }
      }`,
      { id: UPLOADING },
    );
    expect(data).toMatchObject({
      before: { video: { uploadDetails: { uploadedSize: 1000 } } },
      after: { video: { uploadDetails: null } },
    });
  });

  describe("refuses before VOD is called", () => {
    for (const [what, videoId, names] of [
      ["an empty id", "", "videoId is empty"],
      ["an id of 129 characters", "x".repeat(129), "videoId"],
      ["an id with a comma", "a,b", "videoId"],
      ["an id with a line break", "a\nb", "videoId"],
    ] as const) {
      it(what, async () => {
        const before = stack.callsOf(ACTION);
        const { errors } = await run(videoId);
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toContain(names);
        expect(stack.callsOf(ACTION)).toBe(before);
      });
    }
  });
});
