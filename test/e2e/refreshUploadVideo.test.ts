import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RefreshUploadDocument } from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const DAMAGED = "c6a23a870c8c4ffcd40cbd38133300dd";

describe("refreshUpload", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const callsOf = (action: string): number =>
    stack.emulator.calls.filter((call) => call.action === action).length;

  it("grants a credential that expires after 3,000 seconds although it claims 3,600", async () => {
    const { data, errors } = await stack.execute(RefreshUploadDocument, {
      videoId: UPLOADING,
    });
    expect(errors).toBeUndefined();
    const payload = data?.refreshUpload;
    expect(payload).toMatchObject({
      videoId: UPLOADING,
      expiresAt: "2026-01-02T03:54:05.000Z",
      expiresInSeconds: 3000,
      sts: { expiresAt: "2026-01-02T04:04:05.000Z" },
    });
    expect(payload?.requestId).toMatch(/^[0-9A-F-]{36}$/);
  });

  it("decodes what it passes on as issued", async () => {
    const { data } = await stack.execute(RefreshUploadDocument, {
      videoId: UPLOADING,
    });
    const payload = data!.refreshUpload!;
    const decode = (base64: string): unknown =>
      JSON.parse(Buffer.from(base64, "base64").toString("utf8"));
    expect(decode(payload.uploadAddress)).toEqual({
      Endpoint: stack.emulator.url,
      Bucket: payload.location.bucket,
      FileName: payload.location.objectKey,
    });
    expect(decode(payload.uploadAuth)).toMatchObject({
      AccessKeyId: payload.sts.accessKeyId,
      AccessKeySecret: payload.sts.accessKeySecret,
      SecurityToken: payload.sts.securityToken,
    });
  });

  it("keeps the address from one refresh to the next", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() =>
        stack.execute(RefreshUploadDocument, { videoId: UPLOADING }),
      ),
    );
    expect(first?.data?.refreshUpload?.uploadAddress).toBe(
      second?.data?.refreshUpload?.uploadAddress,
    );
  });

  it("takes a reference id in place of the video id", async () => {
    const { data } = await stack.execute(RefreshUploadDocument, {
      referenceId: "seed-normal",
    });
    expect(data?.refreshUpload?.videoId).toBe(NORMAL);
  });

  it("overwrites a finished video unless told otherwise", async () => {
    const { data, errors } = await stack.execute(RefreshUploadDocument, {
      videoId: NORMAL,
    });
    expect(errors).toBeUndefined();
    expect(data?.refreshUpload?.videoId).toBe(NORMAL);
  });

  it("refuses with CONFLICT once the source has arrived, when only uploading videos are meant", async () => {
    const before = callsOf("RefreshUploadVideo");
    const { data, errors } = await stack.execute(RefreshUploadDocument, {
      videoId: NORMAL,
      onlyWhileUploading: true,
    });
    expect(data).toEqual({ refreshUpload: null });
    expect(errors).toMatchObject([
      {
        path: ["refreshUpload"],
        extensions: { code: "CONFLICT", status: 409, retryable: false },
      },
    ]);
    expect(callsOf("RefreshUploadVideo")).toBe(before);
  });

  it("refreshes an uploading video when only uploading videos are meant", async () => {
    const { data } = await stack.execute(RefreshUploadDocument, {
      videoId: UPLOADING,
      onlyWhileUploading: true,
    });
    expect(data?.refreshUpload?.videoId).toBe(UPLOADING);
  });

  it("answers an unknown id with NOT_FOUND", async () => {
    const { data, errors } = await stack.execute(RefreshUploadDocument, {
      videoId: "00000000000000000000000000000000",
    });
    expect(data).toEqual({ refreshUpload: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "InvalidVideo.NotFound",
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      retryable: false,
      action: "RefreshUploadVideo",
    });
  });

  it("answers a damaged record with CONFLICT and the documented status", async () => {
    const { errors } = await stack.execute(RefreshUploadDocument, {
      videoId: DAMAGED,
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      status: 400,
      vodCode: "InvalidVideo.Damaged",
    });
  });

  describe("refuses before VOD is called", () => {
    for (const [what, variables, names] of [
      ["no id", {}, "videoId and referenceId"],
      [
        "both ids",
        { videoId: UPLOADING, referenceId: "seed-normal" },
        "not both",
      ],
      ["an empty id", { videoId: "" }, "videoId is empty"],
      ["an id of 129 characters", { videoId: "x".repeat(129) }, "videoId"],
      ["an id with a comma", { videoId: "a,b" }, "videoId"],
      ["an id with a line break", { videoId: "a\nb" }, "videoId"],
      ["a reference id of 5 characters", { referenceId: "abcde" }, "6 to 64"],
      ["a reference id with a dot", { referenceId: "abc.def" }, "6 to 64"],
    ] as const) {
      it(what, async () => {
        const before = stack.emulator.calls.length;
        const { errors } = await stack.execute(
          RefreshUploadDocument,
          variables,
        );
        expect(errors?.[0]?.extensions).toEqual({
          code: "BAD_USER_INPUT",
          status: 400,
          retryable: false,
        });
        expect(errors?.[0]?.message).toContain(names);
        expect(stack.emulator.calls).toHaveLength(before);
      });
    }
  });
});
