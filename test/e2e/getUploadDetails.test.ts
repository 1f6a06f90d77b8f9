import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { UploadDetailsDocument } from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const UPLOAD_FAIL = "c6a23a870c8c4ffcd40cbd3813330002";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const FORBIDDEN_APP = "app-1000009";

describe("Video.uploadDetails", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const read = (...ids: readonly string[]) =>
    stack.execute(UploadDetailsDocument, { ids: [...ids] });

  async function create(input = ""): Promise<string> {
    const { data } = await stack.query(
      `mutation { createUpload(input: {title: "New", fileName: "a.mp4", fileSize: 1000 ${input}}) { videoId } }`,
    );
    return (data!["createUpload"] as { videoId: string }).videoId;
  }

  it("tells how far an upload has come, in types", async () => {
    const { data, errors } = await read(UPLOADING);
    expect(errors).toBeUndefined();
    expect(data?.videos).toEqual([
      {
        id: UPLOADING,
        uploadDetails: {
          status: "UPLOADING",
          fileSize: 734003200,
          uploadedSize: 183500800,
          uploadedRatio: 0.25,
          source: "PythonSDK",
          deviceModel: "Server",
          ipAddress: "203.0.113.7",
          createdAt: "2025-11-03T09:30:00.000Z",
          modifiedAt: "2025-11-03T10:00:00.000Z",
          completedAt: null,
        },
      },
    ]);
  });

  it("tells when an upload was complete", async () => {
    const { data } = await read(NORMAL);
    expect(data?.videos[0]?.uploadDetails).toMatchObject({
      status: "UPLOAD_SUCCESS",
      uploadedSize: 6442450944,
      uploadedRatio: 1,
      completedAt: "2025-11-03T17:00:00.000Z",
    });
  });

  it("is null, without an error, where the vendor keeps nothing", async () => {
    const { data, errors } = await read(UPLOAD_FAIL, UPLOADING);
    expect(errors).toBeUndefined();
    expect(data?.videos).toMatchObject([
      { id: UPLOAD_FAIL, uploadDetails: null },
      { id: UPLOADING, uploadDetails: { status: "UPLOADING" } },
    ]);
  });

  it("follows an upload from nothing over parts to the end", async () => {
    const id = await create();
    const steps: unknown[] = [];
    const look = async (): Promise<void> => {
      const { data } = await read(id);
      const details = data?.videos[0]?.uploadDetails;
      steps.push(details && [details.status, details.uploadedRatio]);
    };
    await look();
    stack.emulator.leaveParts(id, 400);
    await look();
    stack.emulator.completeUpload(id, { sizeBytes: 1000 });
    await look();
    expect(steps).toEqual([null, ["UPLOADING", 0.4], ["UPLOAD_SUCCESS", 1]]);
  });

  it("gathers what one request asks for into calls of 20", async () => {
    const ids = await Promise.all(Array.from({ length: 25 }, () => create()));
    for (const id of ids) stack.emulator.leaveParts(id, 500);
    const before = stack.callsOf("GetUploadDetails");
    const { data } = await read(...ids);
    expect(data?.videos).toEqual(
      ids.map((id) => ({
        id,
        uploadDetails: expect.objectContaining({ uploadedRatio: 0.5 }),
      })),
    );
    expect(stack.callsOf("GetUploadDetails")).toBe(before + 2);
  });

  it("is an error for a forbidden video, and for no other", async () => {
    const forbidden = await create(`, appId: "${FORBIDDEN_APP}"`);
    stack.emulator.leaveParts(forbidden, 1);
    const { data, errors } = await read(forbidden, UPLOADING);
    expect(data?.videos).toMatchObject([
      { id: forbidden, uploadDetails: null },
      { id: UPLOADING, uploadDetails: { status: "UPLOADING" } },
    ]);
    expect(errors).toEqual([
      expect.objectContaining({
        path: ["videos", 0, "uploadDetails"],
        extensions: {
          code: "FORBIDDEN",
          status: 403,
          vodCode: "Forbidden.OperateApp",
          requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
          retryable: false,
          action: "GetUploadDetails",
        },
      }),
    ]);
  });

  it("splits a batch that is refused for one id", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetUploadDetails",
      code: "InvalidParameter",
      when: { parameter: "MediaIds", contains: UPLOAD_FAIL },
      times: 2,
    });
    const { data, errors } = await read(UPLOADING, UPLOAD_FAIL);
    expect(data?.videos).toMatchObject([
      { uploadDetails: { status: "UPLOADING" } },
      { uploadDetails: null },
    ]);
    expect(errors).toMatchObject([
      {
        path: ["videos", 1, "uploadDetails"],
        extensions: { code: "BAD_USER_INPUT", vodCode: "InvalidParameter" },
      },
    ]);
  });

  it("shows a limit that the vendor lowered as what it is", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetUploadDetails",
      code: "LimitExceeded.MediaIds",
    });
    const { errors } = await read(UPLOADING);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      status: 400,
      vodCode: "LimitExceeded.MediaIds",
    });
  });

  it.each([
    ["UPLOADING", "UPLOADING"],
    ["UploadFail", "UPLOAD_FAIL"],
    ["Paused", "UNKNOWN"],
  ])("reads the status %s as %s", async (wire, status) => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetUploadDetails",
      fields: { "UploadDetails.UploadStatus": wire },
    });
    const { data } = await read(UPLOADING);
    expect(data?.videos[0]?.uploadDetails?.status).toBe(status);
  });
});
