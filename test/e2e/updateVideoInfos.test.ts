import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  UpdateVideosDocument,
  type VideoUpdateInput,
} from "../../src/client/generated/graphql.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const UNKNOWN = "00000000000000000000000000000000";
const FORBIDDEN_APP = "app-1000009";

describe("updateVideos", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = async (appId?: string): Promise<string> => {
    const { data } = await stack.execute(CreateUploadDocument, {
      input: { fileName: "a.mp4", title: "before", appId: appId ?? null },
    });
    return data!.createUpload!.videoId;
  };
  const update = (videos: VideoUpdateInput[]) =>
    stack.execute(UpdateVideosDocument, { input: { videos } });
  const outcomesOf = ({
    data,
  }: GraphQLAnswer<{
    updateVideos?: { results: readonly { outcome: string }[] } | null;
  }>): readonly string[] =>
    data!.updateVideos!.results.map(({ outcome }) => outcome);

  it("answers each edit by itself, in order, from one call", async () => {
    const [first, forbidden, last] = await Promise.all([
      create(),
      create(FORBIDDEN_APP),
      create(),
    ]);
    const before = stack.callsOf("UpdateVideoInfos");
    const { data, errors } = await update([
      { videoId: first, title: "one", categoryId: "1000382002" },
      { videoId: UNKNOWN, title: "two" },
      { videoId: "a,b", title: "three" },
      { videoId: forbidden, title: "four" },
      { videoId: last, title: "👍" },
    ]);
    expect(errors).toBeUndefined();
    expect(data?.updateVideos?.requestId).toMatch(/^[0-9A-F-]{36}$/);
    expect(data?.updateVideos?.results).toMatchObject([
      {
        videoId: first,
        outcome: "UPDATED",
        error: null,
        video: { title: "one", category: { id: "1000382002" } },
      },
      {
        videoId: UNKNOWN,
        outcome: "MISSING",
        error: { code: "NOT_FOUND", vodCode: null },
        video: null,
      },
      {
        videoId: "a,b",
        outcome: "REFUSED",
        error: {
          code: "BAD_USER_INPUT",
          message: expect.stringContaining("input.videos[2].videoId"),
        },
        video: null,
      },
      {
        videoId: forbidden,
        outcome: "FORBIDDEN",
        error: { code: "FORBIDDEN" },
        video: null,
      },
      {
        videoId: last,
        outcome: "REFUSED",
        error: {
          code: "BAD_USER_INPUT",
          message: "input.videos[4].title holds an emoji.",
        },
        video: null,
      },
    ]);
    expect(stack.callsOf("UpdateVideoInfos")).toBe(before + 1);
    expect(stack.emulator.store.get(last)?.title).toBe("before");
  });

  it("sends 20 edits in one call and the twenty-first in another", async () => {
    const ids = await Promise.all(Array.from({ length: 21 }, () => create()));
    const before = stack.callsOf("UpdateVideoInfos");
    const answer = await update(
      ids.map((videoId, n) => ({ videoId, title: `title ${n}` })),
    );
    expect(new Set(outcomesOf(answer))).toEqual(new Set(["UPDATED"]));
    expect(stack.callsOf("UpdateVideoInfos")).toBe(before + 2);
    expect(stack.emulator.store.get(ids[20]!)?.title).toBe("title 20");
  });

  it("splits a call that VOD refuses for one edit, so that the others are made", async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => create()));
    stack.emulator.faults.add({
      kind: "error",
      action: "UpdateVideoInfos",
      code: "IllegalCharacters",
      message: "The specified Title contains illegal characters.",
      when: { parameter: "UpdateContent", contains: ids[2]! },
      times: 10,
    });
    const answer = await update(
      ids.map((videoId) => ({ videoId, title: "after" })),
    );
    stack.emulator.faults.clear();
    expect(outcomesOf(answer)).toEqual([
      "UPDATED",
      "UPDATED",
      "REFUSED",
      "UPDATED",
      "UPDATED",
    ]);
    expect(answer.data?.updateVideos?.results[2]?.error).toEqual({
      code: "BAD_USER_INPUT",
      message: "The specified Title contains illegal characters.",
      vodCode: "IllegalCharacters",
      retryable: false,
      retryAfterMs: null,
    });
  });

  it("refuses the second of two edits of one video", async () => {
    const videoId = await create();
    const answer = await update([
      { videoId, title: "first" },
      { videoId, title: "second" },
    ]);
    expect(outcomesOf(answer)).toEqual(["UPDATED", "REFUSED"]);
    expect(stack.emulator.store.get(videoId)?.title).toBe("first");
  });

  it.each([
    ["CountExceededMax", "REFUSED", "BAD_USER_INPUT"],
    ["ServiceUnavailable", "FAILED", "UPSTREAM_UNAVAILABLE"],
    ["Forbidden.OperateApp", "FORBIDDEN", "FORBIDDEN"],
  ])("tells %s as %s at its edit", async (vodCode, outcome, code) => {
    stack.emulator.faults.add({
      kind: "error",
      action: "UpdateVideoInfos",
      code: vodCode,
      times: 3,
    });
    const { data, errors } = await update([{ videoId: NORMAL, title: "t" }]);
    stack.emulator.faults.clear();
    expect(errors).toBeUndefined();
    expect(data?.updateVideos?.requestId).toMatch(/^[0-9A-F-]{36}$/);
    expect(data?.updateVideos?.results).toMatchObject([
      { videoId: NORMAL, outcome, error: { code, vodCode } },
    ]);
  });

  it("answers with a request id of its own when every edit is refused", async () => {
    const before = stack.emulator.calls.length;
    const { data } = await update([{ videoId: NORMAL }]);
    expect(data?.updateVideos?.requestId).not.toBe("");
    expect(data?.updateVideos?.results).toMatchObject([
      {
        outcome: "REFUSED",
        error: { message: "input.videos[0] changes nothing." },
      },
    ]);
    expect(stack.emulator.calls).toHaveLength(before);
  });

  it.each<readonly [string, VideoUpdateInput, string]>([
    ["an empty id", { videoId: "", title: "t" }, "videoId is empty"],
    ["a title to clear", { videoId: NORMAL, title: null }, "title is null"],
    ["tags to clear", { videoId: NORMAL, tags: [] }, "tags is empty"],
    [
      "a category beyond exact numbers",
      { videoId: NORMAL, categoryId: "9007199254740993" },
      "categoryId is too large",
    ],
  ])("refuses %s at its item", async (_, video, names) => {
    const before = stack.emulator.calls.length;
    const { data } = await update([video]);
    expect(data?.updateVideos?.results).toMatchObject([
      {
        outcome: "REFUSED",
        error: {
          code: "BAD_USER_INPUT",
          message: expect.stringContaining(names),
          vodCode: null,
        },
      },
    ]);
    expect(stack.emulator.calls).toHaveLength(before);
  });

  it.each([
    ["no edits", 0, "input.videos is empty"],
    ["101 edits", 101, "input.videos has 101 entries; 100 are allowed"],
  ])("refuses %s as a whole", async (_, count, names) => {
    const videos = Array.from({ length: count }, (_item, n) => ({
      videoId: `id${n}`,
      title: "t",
    }));
    const { errors } = await update(videos);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
  });
});
