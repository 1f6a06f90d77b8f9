import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  DeleteVideosDocument,
  VideoDocument,
  type CreateUploadInput,
  type DeleteVideosInput,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const UNKNOWN = "00000000000000000000000000000000";

describe("deleteVideos", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = async (
    input: Partial<CreateUploadInput> = {},
  ): Promise<string> => {
    const { data } = await stack.execute(CreateUploadDocument, {
      input: { fileName: "a.mp4", title: "to go", ...input },
    });
    return data!.createUpload!.videoId;
  };
  const remove = (input: DeleteVideosInput) =>
    stack.execute(DeleteVideosDocument, { input });

  it("deletes for good", async () => {
    const videoId = await create();
    const { data, errors } = await remove({ videoIds: [videoId] });
    expect(errors).toBeUndefined();
    expect(data?.deleteVideos).toEqual({
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      results: [
        { videoId, referenceId: null, outcome: "DELETED", error: null },
      ],
    });
    const read = await stack.execute(VideoDocument, { id: videoId });
    expect(read.errors?.[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  it("answers each id by itself, in order, the reference ids last", async () => {
    const [gone, forbidden] = await Promise.all([
      create(),
      create({ appId: "app-1000009" }),
      create({ referenceId: "bye-bye-1" }),
      create({ referenceId: "not-ours-1", appId: "app-1000009" }),
    ]);
    const { data } = await remove({
      videoIds: [UNKNOWN, gone, "a,b", forbidden],
      referenceIds: ["bye-bye-1", "nobody-here", "short", "not-ours-1"],
    });
    expect(data?.deleteVideos?.results).toMatchObject([
      { videoId: UNKNOWN, outcome: "MISSING", error: { code: "NOT_FOUND" } },
      { videoId: gone, outcome: "DELETED", error: null },
      {
        videoId: "a,b",
        outcome: "REFUSED",
        error: { message: expect.stringContaining("input.videoIds[2] holds") },
      },
      {
        videoId: forbidden,
        outcome: "FORBIDDEN",
        error: { code: "FORBIDDEN" },
      },
      { referenceId: "bye-bye-1", outcome: "DELETED", error: null },
      {
        referenceId: "nobody-here",
        outcome: "MISSING",
        error: { code: "NOT_FOUND" },
      },
      {
        referenceId: "short",
        outcome: "REFUSED",
        error: { message: expect.stringContaining("input.referenceIds[2]") },
      },
      { referenceId: "not-ours-1", outcome: "FORBIDDEN" },
    ]);
    expect(stack.emulator.store.findByReferenceId("bye-bye-1")).toBeUndefined();
    expect(stack.emulator.store.get(forbidden)).toBeDefined();
  });

  it("deletes once what is named twice, by either id", async () => {
    const videoId = await create({ referenceId: "named-twice" });
    // The look-up of the reference id is the last to be answered.
    stack.emulator.faults.add({
      kind: "error",
      action: "GetVideoInfos",
      code: "ServiceUnavailable",
    });
    const { data } = await remove({
      videoIds: [videoId, videoId],
      referenceIds: ["named-twice"],
    });
    expect(data?.deleteVideos?.results.map(({ outcome }) => outcome)).toEqual([
      "DELETED",
      "DELETED",
      "DELETED",
    ]);
  });

  it("tells deleted from missing when all ids of a call are unknown", async () => {
    const { data } = await remove({ videoIds: ["nobody-1", "nobody-2"] });
    expect(data?.deleteVideos?.results).toMatchObject([
      { outcome: "MISSING", error: { vodCode: "InvalidVideo.NotFound" } },
      { outcome: "MISSING", error: { vodCode: "InvalidVideo.NotFound" } },
    ]);
  });

  it("counts what is missing after a lost answer as deleted", async () => {
    const ids = await Promise.all([create(), create()]);
    stack.emulator.faults.add({
      kind: "reset",
      action: "DeleteVideo",
      work: "before",
    });
    const { data } = await remove({ videoIds: ids });
    expect(data?.deleteVideos?.results.map(({ outcome }) => outcome)).toEqual([
      "DELETED",
      "DELETED",
    ]);
    expect(ids.map((id) => stack.emulator.store.get(id))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["InvalidVideo.Damaged", false, null],
    ["DeleteVideoFailed", true, null],
    ["Throttling.User", true, 1000],
  ])(
    "tells at each id whether %s can pass, and when",
    async (code, retryable, retryAfterMs) => {
      const videoId = await create();
      stack.emulator.faults.add({
        kind: "error",
        action: "DeleteVideo",
        code,
        times: 3,
      });
      const removing = remove({ videoIds: [videoId] });
      for (let wait = 0; wait < 2 && retryAfterMs !== null; wait += 1) {
        await stack.clock.scheduled((ms) => ms === retryAfterMs);
        await stack.clock.advance(retryAfterMs);
      }
      const { data } = await removing;
      stack.emulator.faults.clear();
      expect(data?.deleteVideos?.results).toMatchObject([
        { error: { vodCode: code, retryable, retryAfterMs } },
      ]);
    },
  );

  it("reads the past to nobody in the same request", async () => {
    const videoId = await create();
    const { data, errors } = await stack.query(
      `mutation ($id: ID!) {
        before: updateVideo(input: { videoId: $id, title: "last words" }) { video { title } }
        gone: deleteVideos(input: { videoIds: [$id] }) { results { outcome } }
        after: updateVideo(input: { videoId: $id, userData: { extend: 1 } }) { videoId }
      }`,
      { id: videoId },
    );
    expect(data).toEqual({
      before: { video: { title: "last words" } },
      gone: { results: [{ outcome: "DELETED" }] },
      after: null,
    });
    expect(errors?.[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  it("sends 20 ids per call", async () => {
    const ids = await Promise.all(Array.from({ length: 21 }, () => create()));
    const before = stack.callsOf("DeleteVideo");
    const { data } = await remove({ videoIds: ids });
    expect(
      new Set(data?.deleteVideos?.results.map(({ outcome }) => outcome)),
    ).toEqual(new Set(["DELETED"]));
    expect(stack.callsOf("DeleteVideo")).toBe(before + 2);
  });

  it.each([
    ["VideoIdsExceededMax", "REFUSED", "BAD_USER_INPUT"],
    ["InvalidVideo.NotFound", "MISSING", "NOT_FOUND"],
    ["DeleteVideoFailed", "FAILED", "UPSTREAM_UNAVAILABLE"],
    ["NoPermission", "FAILED", "UPSTREAM_MISCONFIGURED"],
  ])("tells %s as %s at its id", async (vodCode, outcome, code) => {
    stack.emulator.faults.add({
      kind: "error",
      action: "DeleteVideo",
      code: vodCode,
      times: 3,
    });
    const { data, errors } = await remove({ videoIds: [NORMAL] });
    stack.emulator.faults.clear();
    expect(errors).toBeUndefined();
    expect(data?.deleteVideos?.results).toMatchObject([
      { videoId: NORMAL, outcome, error: { code, vodCode } },
    ]);
    expect(stack.emulator.store.get(NORMAL)).toBeDefined();
  });

  it.each<readonly [string, DeleteVideosInput, string]>([
    ["no ids", {}, "input is empty: give videoIds, referenceIds or both"],
    [
      "101 ids of both kinds together",
      {
        videoIds: Array.from({ length: 100 }, (_, n) => `id${n}`),
        referenceIds: ["one-too-many"],
      },
      "input has 101 entries; 100 are allowed",
    ],
  ])("refuses %s as a whole", async (_, input, names) => {
    const before = stack.emulator.calls.length;
    const { errors } = await remove(input);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});
