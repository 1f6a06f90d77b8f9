import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  VideoDocument,
  type CreateUploadInput,
} from "../../src/client/generated/graphql.js";
import type { Video } from "../../src/emulator/media/Video.js";
import { nonEmpty } from "../support/nonEmpty.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const MARKER: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);
const SEEDED_ELSEWHERE = "c6a23a870c8c4ffcd40cbd3813330008";
const SEEDED_REFERENCE = "seed-normal";

type Created = GraphQLAnswer<{
  readonly createUpload: { readonly videoId: string } | null;
}>;

describe("createUpload", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = (input: Partial<CreateUploadInput> = {}) =>
    stack.execute(CreateUploadDocument, {
      input: { fileName: "lecture.mp4", title: "Lecture", ...input },
    });

  const stored = ({ data, errors }: Created): Video => {
    expect(errors).toBeUndefined();
    return stack.emulator.store.get(data!.createUpload!.videoId)!;
  };

  describe("grants", () => {
    it("a credential for a new record in status Uploading", async () => {
      const { data, errors } = await create();
      expect(errors).toBeUndefined();
      const { videoId, location, requestId } = data!.createUpload!;
      expect(requestId).toEqual(REQUEST_ID);
      expect(stack.emulator.store.get(videoId)).toMatchObject({
        title: "Lecture",
        status: "Uploading",
        objectKey: location.objectKey,
      });
      expect(location.objectKey).toMatch(/\.mp4$/);
    });

    it("a credential that expires after 3,000 seconds although it claims 3,600", async () => {
      const { data } = await create();
      expect(data?.createUpload).toMatchObject({
        expiresAt: "2026-01-02T03:54:05.000Z",
        expiresInSeconds: 3000,
        sts: { expiresAt: "2026-01-02T04:04:05.000Z" },
      });
    });

    it("decoded what it passes on as issued", async () => {
      const { data } = await create();
      const payload = data!.createUpload!;
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

    it("its new video in the same answer", async () => {
      const { data, errors } = await stack.query(
        `mutation ($input: CreateUploadInput!) {
          createUpload(input: $input) { videoId video { id title status tags } }
        }`,
        { input: { fileName: "a.mp3", title: "Episode 1", tags: ["audio"] } },
      );
      expect(errors).toBeUndefined();
      const { videoId } = data!["createUpload"] as { videoId: string };
      expect(data).toEqual({
        createUpload: {
          videoId,
          video: {
            id: videoId,
            title: "Episode 1",
            status: "UPLOADING",
            tags: ["audio"],
          },
        },
      });
    });
  });

  it("hands every field on as the vendor wants it", async () => {
    const video = stored(
      await create({
        fileName: "D:\\films\\第一讲.MP4",
        title: "第一讲 & <流体力学> 100% *'()~+ =",
        description: "春季学期\nsecond line, with a comma",
        tags: ["教学", "open course", "a&b"],
        categoryId: "1000382002",
        fileSize: 6_442_450_944,
        coverUrl: "https://media.example.com/封面.jpg?size=large",
        templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f02",
        storageLocation:
          "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com",
        appId: "app-1000001",
        referenceId: "lecture_2026-01",
        firstFrameCover: true,
        generateThumbnail: false,
      }),
    );
    expect(video).toMatchObject({
      title: "第一讲 & <流体力学> 100% *'()~+ =",
      description: "春季学期\nsecond line, with a comma",
      tags: "教学,open course,a&b",
      cateId: 1000382002,
      declaredSizeBytes: 6_442_450_944,
      coverUrl: "https://media.example.com/%E5%B0%81%E9%9D%A2.jpg?size=large",
      templateGroupId: "6d11e25ea30a4c465435c74d2c1a0f02",
      appId: "app-1000001",
      referenceId: "lecture_2026-01",
    });
    const call = stack.emulator.calls.findLast(
      ({ action }) => action === "CreateUploadVideo",
    );
    expect(call?.parameters).toMatchObject({
      FileName: "D:\\films\\第一讲.MP4",
      EnableFirstFrameCover: "true",
      GenerateThumbnail: "false",
      StorageLocation:
        "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com",
    });
  });

  it("hands a workflow on", async () => {
    expect(
      stored(await create({ workflowId: "637adc2b7ba51a83" })),
    ).toMatchObject({
      workflowId: "637adc2b7ba51a83",
    });
  });

  it("sends nothing for what is absent or null", async () => {
    stored(await create({ description: null, tags: null, categoryId: null }));
    const call = stack.emulator.calls.findLast(
      ({ action }) => action === "CreateUploadVideo",
    );
    expect(Object.keys(call!.parameters).sort()).toEqual([
      "FileName",
      "ReferenceId",
      "Title",
      "UserData",
    ]);
  });

  it.each([
    ["a title of 128 bytes", { title: "é".repeat(64) }],
    ["a description of 1,024 bytes", { description: "x".repeat(1024) }],
    ["16 tags", { tags: Array.from({ length: 16 }, (_, i) => `tag ${i}`) }],
    ["a tag of 32 bytes", { tags: ["é".repeat(16)] }],
    ["a file of 2^53 - 1 bytes", { fileSize: Number.MAX_SAFE_INTEGER }],
    ["a file of no bytes", { fileSize: 0 }],
    ["a reference id of 6 characters", { referenceId: "abc_-1" }],
    ["a reference id of 64 characters", { referenceId: "r".repeat(64) }],
    ["an extension in capitals", { fileName: "A.B.MOV" }],
    [
      "digits and signs that are emoji only when asked to be",
      { title: "#1 ©" },
    ],
  ] as const)("takes %s", async (_what, input) => {
    const video = stored(await create(input as Partial<CreateUploadInput>));
    expect(video.status).toBe("Uploading");
  });

  describe("keeps in UserData", () => {
    const userDataOf = (video: Video): unknown => JSON.parse(video.userData!);
    const shownUserData = async ({ id }: Video): Promise<unknown> =>
      (await stack.execute(VideoDocument, { id })).data?.video?.userData;

    it("an envelope without owner around what the caller attached, and shows only that", async () => {
      const extend = { episode: 42, studio: "北" };
      const video = stored(await create({ userData: { extend } }));
      expect(userDataOf(video)).toEqual({
        Extend: { v: 1, owner: "", marker: MARKER, user: extend },
      });
      expect(await shownUserData(video)).toEqual({
        extend,
        callbackUrl: null,
        accelerateDomain: null,
      });
    });

    it("an envelope also when the caller attached nothing", async () => {
      const video = stored(await create());
      expect(userDataOf(video)).toEqual({
        Extend: { v: 1, owner: "", marker: MARKER },
      });
      expect(await shownUserData(video)).toEqual({
        extend: null,
        callbackUrl: null,
        accelerateDomain: null,
      });
    });

    it("the accelerated endpoint in the vendor's form", async () => {
      const accelerateDomain = "https://oss-accelerate.aliyuncs.com";
      const video = stored(await create({ userData: { accelerateDomain } }));
      expect(userDataOf(video)).toMatchObject({
        AccelerateConfig: { Type: "oss", Domain: accelerateDomain },
      });
      expect(await shownUserData(video)).toMatchObject({
        accelerateDomain: `${accelerateDomain}/`,
      });
    });

    it("384 bytes of the caller's, within the vendor's 512", async () => {
      const extend = "x".repeat(382);
      const video = stored(await create({ userData: { extend } }));
      expect(await shownUserData(video)).toMatchObject({ extend });
    });

    it.each([
      ["a list", [1, 2, 3]],
      ["a number", 7],
      ["false", false],
      ["JSON in a string", '{"v":1,"owner":"x","marker":"y"}'],
      ["an envelope of the caller's making", { v: 1, owner: "x", marker: "y" }],
    ])("any JSON value of the caller's: %s", async (_what, extend) => {
      const video = stored(await create({ userData: { extend } }));
      expect(await shownUserData(video)).toMatchObject({ extend });
    });

    it("a marker of its own for every create, which the made-up ReferenceId holds", async () => {
      const [first, second] = [stored(await create()), stored(await create())];
      const markerOf = (video: Video): string =>
        (userDataOf(video) as { Extend: { marker: string } }).Extend.marker;
      expect(first.referenceId).toBe(`vg-${markerOf(first)}`);
      expect(markerOf(first)).not.toBe(markerOf(second));
    });
  });

  it("shows the UserData of a video made elsewhere as it is", async () => {
    const { data } = await stack.execute(VideoDocument, {
      id: SEEDED_ELSEWHERE,
    });
    expect(data?.video?.userData).toEqual({
      extend: { episode: "42", studio: "north" },
      callbackUrl: null,
      accelerateDomain: null,
    });
  });

  describe("refuses before VOD is called", () => {
    const table: readonly (readonly [
      what: string,
      input: Partial<CreateUploadInput>,
      says: readonly string[],
    ])[] = [
      [
        "no extension",
        { fileName: "lecture" },
        ["input.fileName", "extension"],
      ],
      ["an empty file name", { fileName: "" }, ["input.fileName", "extension"]],
      ["a dot and nothing after it", { fileName: "a." }, ["input.fileName"]],
      ["a dot in a folder alone", { fileName: "v1.mp4/a" }, ["input.fileName"]],
      [
        "an extension of another kind",
        { fileName: "a.exe" },
        ["input.fileName", ".exe", "mp4"],
      ],
      ["an empty title", { title: "" }, ["input.title", "empty"]],
      ["an emoji in a title", { title: "Fun 😀" }, ["input.title", "emoji"]],
      [
        "an emoji by variation selector",
        { title: "I ❤️ it" },
        ["input.title", "emoji"],
      ],
      [
        "a title of 129 bytes",
        { title: `x${"é".repeat(64)}` },
        ["input.title", "129", "128"],
      ],
      [
        "an emoji in a description",
        { description: "🎬" },
        ["input.description", "emoji"],
      ],
      [
        "a description of 1,025 bytes",
        { description: "x".repeat(1025) },
        ["input.description", "1025", "1024"],
      ],
      [
        "an emoji in a tag",
        { tags: ["fine", "🎬"] },
        ["input.tags[1]", "emoji"],
      ],
      [
        "17 tags",
        { tags: Array.from({ length: 17 }, (_, i) => `t${i}`) },
        ["input.tags", "17", "16"],
      ],
      ["a tag with a comma", { tags: ["a,b"] }, ["input.tags[0]", "comma"]],
      ["an empty tag", { tags: ["a", ""] }, ["input.tags[1]", "empty"]],
      [
        "a tag of 33 bytes",
        { tags: ["x".repeat(33)] },
        ["input.tags[0]", "33", "32"],
      ],
      [
        "a category that is not a number",
        { categoryId: "films" },
        ["input.categoryId", "number"],
      ],
      [
        "a category with a sign",
        { categoryId: "-1" },
        ["input.categoryId", "number"],
      ],
      [
        "a reference id of 5 characters",
        { referenceId: "abcde" },
        ["input.referenceId", "6 to 64"],
      ],
      [
        "a reference id of 65 characters",
        { referenceId: "r".repeat(65) },
        ["input.referenceId", "6 to 64"],
      ],
      [
        "a reference id with a dot",
        { referenceId: "abc.def" },
        ["input.referenceId", "6 to 64"],
      ],
      [
        "an empty template group",
        { templateGroupId: "" },
        ["input.templateGroupId", "empty"],
      ],
      [
        "a workflow id of 129 characters",
        { workflowId: "w".repeat(129) },
        ["input.workflowId"],
      ],
      [
        "a storage location with a space",
        { storageLocation: "a b" },
        ["input.storageLocation"],
      ],
      ["an app id with a line break", { appId: "a\nb" }, ["input.appId"]],
      [
        "385 bytes of extend",
        { userData: { extend: "x".repeat(383) } },
        ["input.userData.extend", "385", "384"],
      ],
    ];
    it.each(table)("%s", async (_what, input, says) => {
      const before = stack.emulator.calls.length;
      const { status, data, errors } = await create(input);
      expect(status).toBe(200);
      expect(data).toEqual({ createUpload: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ path: ["createUpload"] });
      expect(errors?.[0]?.extensions).toEqual({
        code: "BAD_USER_INPUT",
        status: 400,
        retryable: false,
      });
      for (const word of nonEmpty(says))
        expect(errors?.[0]?.message).toContain(word);
      expect(stack.emulator.calls).toHaveLength(before);
    });

    const forbidden: readonly (readonly [string, object, string])[] = [
      ["a file of 2^53 bytes", { fileSize: 2 ** 53 }, "input.fileSize"],
      ["a file of half a byte", { fileSize: 0.5 }, "input.fileSize"],
      ["a file of less than nothing", { fileSize: -1 }, "input.fileSize"],
      [
        "a cover that is not a URL",
        { coverUrl: "cover.jpg" },
        "input.coverUrl",
      ],
      [
        "a title that is null",
        { title: null as unknown as string },
        "input.title",
      ],
      ["an unknown field", { file: "a.mp4" }, "file"],
    ];
    it.each(forbidden)(
      "what the schema forbids: %s",
      async (_what, input, says) => {
        const before = stack.emulator.calls.length;
        const { status, data, errors } = await create(input);
        expect(status).toBe(400);
        expect(data).toBeUndefined();
        expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
        expect(errors?.[0]?.message).toContain(says);
        expect(stack.emulator.calls).toHaveLength(before);
      },
    );
  });

  describe("shows VOD's refusal", () => {
    const before = (): number => stack.emulator.store.list().length;

    it.each([
      [
        "IllegalCharacters",
        // A keycap without its variation selector: only the vendor takes it for an emoji.
        { title: "Press 1\u20e3" },
        { code: "BAD_USER_INPUT", status: 400 },
        "The specified Title contains illegal emoticon or special characters.",
      ],
      [
        "InvalidTemplateGroupId.NotFound",
        { templateGroupId: "0000" },
        { code: "NOT_FOUND", status: 404 },
        "The TemplateGroupId does not exist.",
      ],
      [
        "InvalidStorage.NotFound",
        { storageLocation: "outin-0.oss-cn-beijing.aliyuncs.com" },
        { code: "NOT_FOUND", status: 404 },
        "The StorageLocation does not exist.",
      ],
    ] as const)("%s, for real input", async (vodCode, input, shown, says) => {
      const records = before();
      const { status, data, errors } = await create(input);
      expect(status).toBe(200);
      expect(data).toEqual({ createUpload: null });
      expect(errors).toMatchObject([{ message: says, path: ["createUpload"] }]);
      expect(errors?.[0]?.extensions).toEqual({
        ...shown,
        vodCode,
        requestId: REQUEST_ID,
        retryable: false,
        action: "CreateUploadVideo",
      });
      expect(before()).toBe(records);
    });

    it.each([403, 404])(
      "InvalidStorage.NotFound with HTTP %s, where none was named, as the operator's affair",
      async (status) => {
        stack.emulator.faults.add({
          kind: "error",
          code: "InvalidStorage.NotFound",
          status,
          message: "The storageLocation does not exist.",
        });
        const { data, errors } = await create();
        expect(data).toEqual({ createUpload: null });
        expect(errors?.[0]?.extensions).toEqual({
          code: "UPSTREAM_MISCONFIGURED",
          status: 502,
          vodCode: "InvalidStorage.NotFound",
          requestId: REQUEST_ID,
          retryable: false,
          action: "CreateUploadVideo",
        });
      },
    );

    it.each([
      ["InvalidFileName.Extension", { code: "BAD_USER_INPUT", status: 400 }],
      ["InvalidParameter.FileName", { code: "BAD_USER_INPUT", status: 400 }],
      ["LengthExceededMax", { code: "BAD_USER_INPUT", status: 400 }],
      ["TagsExceededMax", { code: "BAD_USER_INPUT", status: 400 }],
      ["Forbidden.InitFailed", { code: "UPSTREAM_MISCONFIGURED", status: 502 }],
      ["MissingTitle", { code: "BAD_USER_INPUT", status: 400 }],
      ["MissingFileName", { code: "BAD_USER_INPUT", status: 400 }],
    ] as const)("%s, once", async (vodCode, shown) => {
      const calls = stack.callsOf("CreateUploadVideo");
      stack.emulator.faults.add({ kind: "error", code: vodCode });
      const { errors } = await create();
      expect(errors?.[0]?.extensions).toEqual({
        ...shown,
        vodCode,
        requestId: REQUEST_ID,
        retryable: false,
        action: "CreateUploadVideo",
      });
      expect(stack.callsOf("CreateUploadVideo")).toBe(calls + 1);
    });

    it("AddVideoFailed, after three attempts that made nothing", async () => {
      const calls = stack.callsOf("CreateUploadVideo");
      const records = before();
      const code = "AddVideoFailed";
      stack.emulator.faults.add({ kind: "error", code, times: 3 });
      const { errors } = await create();
      expect(errors?.[0]?.extensions).toEqual({
        code: "UPSTREAM_UNAVAILABLE",
        status: 503,
        vodCode: "AddVideoFailed",
        requestId: REQUEST_ID,
        retryable: true,
        action: "CreateUploadVideo",
      });
      expect(stack.callsOf("CreateUploadVideo")).toBe(calls + 3);
      expect(before()).toBe(records);
    });

    it("nothing of an AddVideoFailed that passes", async () => {
      stack.emulator.faults.add({ kind: "error", code: "AddVideoFailed" });
      const records = before();
      stored(await create());
      expect(before()).toBe(records + 1);
    });
  });

  it("fails without taking the credentials of its siblings along", async () => {
    const { data, errors } = await stack.query(`mutation {
      first: createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId }
      second: createUpload(input: { fileName: "a.exe", title: "B" }) { videoId }
      third: createUpload(input: { fileName: "c.mp4", title: "C" }) { videoId }
    }`);
    expect(data).toEqual({
      first: { videoId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      second: null,
      third: { videoId: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    expect(errors).toMatchObject([{ path: ["second"] }]);
  });
});

describe.each(["refuse", "return"] as const)(
  "createUpload over a VOD that answers a taken ReferenceId with '%s'",
  (duplicateReferenceId) => {
    let stack: Stack;
    beforeAll(async () => {
      stack = await startStack({ emulator: { duplicateReferenceId } });
    });
    afterAll(() => stack.close());

    const create = (referenceId: string) =>
      stack.execute(CreateUploadDocument, {
        input: { fileName: "a.mp4", title: "A", referenceId },
      });

    const expectConflict = ({ data, errors }: Created): void => {
      expect(data).toEqual({ createUpload: null });
      expect(errors).toMatchObject([{ path: ["createUpload"] }]);
      expect(errors?.[0]?.extensions).toEqual({
        code: "CONFLICT",
        status: 409,
        requestId: REQUEST_ID,
        retryable: false,
        action: "CreateUploadVideo",
      });
    };

    it("grants under a ReferenceId that is free", async () => {
      const { data, errors } = await create("free-reference");
      expect(errors).toBeUndefined();
      expect(stack.emulator.store.findByReferenceId("free-reference")?.id).toBe(
        data?.createUpload?.videoId,
      );
    });

    it("refuses one that the gateway's own video has, with CONFLICT and no credential", async () => {
      await create("taken-here");
      const records = stack.emulator.store.list().length;
      expectConflict(await create("taken-here"));
      expect(stack.emulator.store.list()).toHaveLength(records);
    });

    it.each([SEEDED_REFERENCE, "seed-uploading"])(
      "refuses %s, which a video made elsewhere has, with CONFLICT and no credential",
      async (referenceId) => {
        const records = stack.emulator.store.list().length;
        expectConflict(await create(referenceId));
        expect(stack.emulator.store.list()).toHaveLength(records);
        expect(stack.callsOf("RefreshUploadVideo")).toBe(0);
      },
    );

    it("grants one of two creates that race for a ReferenceId", async () => {
      const answers = await Promise.all([
        create("raced-for"),
        create("raced-for"),
      ]);
      const granted = answers.filter(({ data }) => data?.createUpload);
      expect(granted).toHaveLength(1);
      expectConflict(answers.find(({ errors }) => errors)!);
    });
  },
);
