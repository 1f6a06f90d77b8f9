import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  UpdateVideoDocument,
  type CreateUploadInput,
  type UpdateVideoInput,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const CHECKING = "c6a23a870c8c4ffcd40cbd3813330006";
const UNKNOWN = "00000000000000000000000000000000";

describe("updateVideo", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = async (
    input: Partial<CreateUploadInput> = {},
  ): Promise<string> => {
    const { data } = await stack.execute(CreateUploadDocument, {
      input: { fileName: "a.mp4", title: "before", ...input },
    });
    return data!.createUpload!.videoId;
  };

  it("changes what is given and nothing else", async () => {
    const videoId = await create({
      description: "as it was",
      tags: ["a", "b"],
    });
    const { data, errors } = await stack.execute(UpdateVideoDocument, {
      input: {
        videoId,
        title: "nachher 后",
        categoryId: "1000382001",
        coverUrl: "https://img.example/cover.png",
      },
    });
    expect(errors).toBeUndefined();
    expect(data?.updateVideo).toMatchObject({
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      videoId,
      video: {
        title: "nachher 后",
        description: "as it was",
        tags: ["a", "b"],
        category: { id: "1000382001", name: "Lectures" },
        coverUrl: "https://img.example/cover.png",
      },
    });
  });

  it("sends nothing that was not given, and reads nothing for it", async () => {
    const videoId = await create();
    const before = stack.emulator.calls.length;
    await stack.query(
      "mutation ($input: UpdateVideoInput!) { updateVideo(input: $input) { videoId } }",
      { input: { videoId, tags: ["x", "y"] } },
    );
    expect(stack.emulator.calls.slice(before)).toMatchObject([
      {
        action: "UpdateVideoInfo",
        parameters: { VideoId: videoId, Tags: "x,y" },
      },
    ]);
    expect(Object.keys(stack.emulator.calls.at(-1)!.parameters).sort()).toEqual(
      ["Tags", "VideoId"],
    );
  });

  it("finds the video by its reference id", async () => {
    const { data } = await stack.execute(UpdateVideoDocument, {
      input: { referenceId: "seed-normal", title: "Concert film, restored" },
    });
    expect(data?.updateVideo).toMatchObject({
      videoId: NORMAL,
      video: { title: "Concert film, restored", referenceId: "seed-normal" },
    });
  });

  it("shows each of two edits in one request as it left the video", async () => {
    const videoId = await create();
    const { data } = await stack.query(
      `mutation ($one: UpdateVideoInput!, $two: UpdateVideoInput!) {
        one: updateVideo(input: $one) { video { title } }
        two: updateVideo(input: $two) { video { title } }
      }`,
      {
        one: { videoId, title: "first" },
        two: { videoId, title: "second" },
      },
    );
    expect(data).toEqual({
      one: { video: { title: "first" } },
      two: { video: { title: "second" } },
    });
  });

  it("replaces and removes the caller's own value", async () => {
    const videoId = await create({ userData: { extend: { episode: 1 } } });
    const edit = (extend: unknown): ReturnType<typeof execute> =>
      execute({ videoId, userData: { extend } });
    const execute = (input: UpdateVideoInput) =>
      stack.execute(UpdateVideoDocument, { input });
    expect((await edit({ episode: 2 })).data?.updateVideo?.video).toMatchObject(
      { title: "before", userData: { extend: { episode: 2 } } },
    );
    expect((await edit(null)).data?.updateVideo?.video?.userData).toEqual({
      extend: null,
      callbackUrl: null,
      accelerateDomain: null,
    });
  });

  it("repeats an edit whose answer was lost", async () => {
    const videoId = await create();
    stack.emulator.faults.add({
      kind: "reset",
      action: "UpdateVideoInfo",
      work: "before",
    });
    const { data, errors } = await stack.execute(UpdateVideoDocument, {
      input: { videoId, title: "after" },
    });
    expect(errors).toBeUndefined();
    expect(data?.updateVideo?.video?.title).toBe("after");
  });

  it.each([
    ["by its id", { videoId: UNKNOWN }, "UpdateVideoInfo"],
    ["by its reference id", { referenceId: "nobody-here" }, "GetVideoInfos"],
  ])("answers an unknown video with NOT_FOUND, %s", async (_, ids, action) => {
    const { data, errors } = await stack.execute(UpdateVideoDocument, {
      input: { ...ids, title: "t" },
    });
    expect(data).toEqual({ updateVideo: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "InvalidVideo.NotFound",
      action,
    });
  });

  it("answers the video of an application that is not ours with FORBIDDEN", async () => {
    const videoId = await create({ appId: "app-1000009" });
    const { errors } = await stack.execute(UpdateVideoDocument, {
      input: { videoId, title: "t" },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      status: 403,
      vodCode: "Forbidden.OperateApp",
    });
  });

  it.each([
    ["IllegalCharacters", "BAD_USER_INPUT"],
    ["LengthExceededMax", "BAD_USER_INPUT"],
    ["TagsExceededMax", "BAD_USER_INPUT"],
  ])("passes %s on as %s", async (vodCode, code) => {
    stack.emulator.faults.add({
      kind: "error",
      action: "UpdateVideoInfo",
      code: vodCode,
    });
    const { errors } = await stack.execute(UpdateVideoDocument, {
      input: { videoId: NORMAL, title: "t" },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code,
      status: 400,
      vodCode,
    });
  });

  describe("refuses before VOD is called", () => {
    const envelope = { v: 1, owner: "me", marker: "m" };
    it.each<readonly [string, UpdateVideoInput, string]>([
      ["no id", { title: "t" }, "input.videoId and input.referenceId"],
      [
        "both ids",
        { videoId: NORMAL, referenceId: "seed-normal", title: "t" },
        "not both",
      ],
      [
        "an id with a comma",
        { videoId: "a,b", title: "t" },
        "input.videoId holds a comma",
      ],
      ["nothing to change", { videoId: NORMAL }, "changes nothing"],
      [
        "user data without a value",
        { videoId: NORMAL, userData: {} },
        "changes nothing",
      ],
      [
        "a title to clear",
        { videoId: NORMAL, title: null },
        "input.title is null",
      ],
      [
        "a description to clear",
        { videoId: NORMAL, description: "" },
        "input.description is empty",
      ],
      ["tags to clear", { videoId: NORMAL, tags: [] }, "input.tags is empty"],
      [
        "a thumbnail to clear",
        { videoId: NORMAL, coverUrl: null },
        "input.coverUrl is null",
      ],
      [
        "user data to clear",
        { videoId: NORMAL, userData: null },
        "input.userData is null",
      ],
      [
        "129 bytes of title",
        { videoId: NORMAL, title: "长".repeat(43) },
        "input.title has 129 bytes",
      ],
      [
        "an emoji",
        { videoId: NORMAL, description: "👍" },
        "input.description holds an emoji",
      ],
      [
        "17 tags",
        { videoId: NORMAL, tags: Array.from({ length: 17 }, (_, n) => `${n}`) },
        "17 tags",
      ],
      [
        "a category in words",
        { videoId: NORMAL, categoryId: "films" },
        "input.categoryId",
      ],
      [
        "385 bytes of the caller's own",
        { videoId: NORMAL, userData: { extend: "e".repeat(383) } },
        "385 bytes",
      ],
    ])("%s", async (_, input, names) => {
      const before = stack.emulator.calls.length;
      const { errors } = await stack.execute(UpdateVideoDocument, { input });
      expect(errors?.[0]?.extensions).toEqual({
        code: "BAD_USER_INPUT",
        status: 400,
        retryable: false,
      });
      expect(errors?.[0]?.message).toContain(names);
      expect(stack.emulator.calls).toHaveLength(before);
    });

    it("an envelope for a video that was made elsewhere, which would give it an owner", async () => {
      const { errors } = await stack.execute(UpdateVideoDocument, {
        input: { videoId: CHECKING, userData: { extend: envelope } },
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
      expect(stack.emulator.store.get(CHECKING)?.userData).toBeUndefined();
    });
  });
});
