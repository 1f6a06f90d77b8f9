import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CreateImageUploadDocument,
  ImageDocument,
  type CreateImageUploadInput,
} from "../../src/client/generated/graphql.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { startStack, type Stack } from "../support/startStack.js";

const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const BUCKET =
  "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

describe("createImageUpload", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = (input: Partial<CreateImageUploadInput> = {}) =>
    stack.execute(CreateImageUploadDocument, {
      input: { type: "DEFAULT", ...input },
    });
  const sent = () =>
    stack.emulator.calls.findLast(
      ({ action }) => action === "CreateUploadImage",
    )?.parameters;

  it("grants the upload of a new image, for 3,000 seconds", async () => {
    const { data, errors } = await create({ fileName: "cat.jpg" });
    expect(errors).toBeUndefined();
    const payload = data!.createImageUpload!;
    const { objectKey } = payload.location;
    expect(objectKey).toMatch(/^image\/default\/[0-9A-F]{32}\.jpg$/);
    expect(payload).toMatchObject({
      requestId: REQUEST_ID,
      imageId: expect.stringMatching(/^[0-9a-f]{32}$/),
      imageUrl: `${stack.emulator.url}/${objectKey}`,
      fileUrl: `${stack.emulator.url}/${objectKey}`,
      expiresAt: "2026-01-02T03:54:05.000Z",
      expiresInSeconds: 3000,
      sts: { expiresAt: "2026-01-02T04:04:05.000Z" },
    });
    expect(stack.emulator.images.get(payload.imageId)).toMatchObject({
      type: "default",
      status: "Uploading",
      objectKey,
    });
  });

  it("answers the new image beside its credential", async () => {
    const { data, errors } = await stack.query(
      `mutation { createImageUpload(input: { type: COVER, title: "Cover" }) {
        imageId image { id title type status mezzanine { size } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { imageId } = data!["createImageUpload"] as { imageId: string };
    expect(data).toEqual({
      createImageUpload: {
        imageId,
        image: {
          id: imageId,
          title: "Cover",
          type: "COVER",
          status: "UPLOADING",
          mezzanine: { size: null },
        },
      },
    });
  });

  it("makes an image that becomes NORMAL when its file arrives", async () => {
    const { data } = await create({ fileName: "cat.webp" });
    const id = data!.createImageUpload!.imageId;
    stack.emulator.completeUpload(id, { sizeBytes: 4096 });
    const read = await stack.execute(ImageDocument, { id });
    expect(read.data?.image).toMatchObject({
      status: "NORMAL",
      mezzanine: { fileName: "cat.webp", size: 4096, width: 1920 },
    });
  });

  it("hands every field on as the vendor wants it", async () => {
    const { data, errors } = await create({
      type: "COVER",
      fileName: "D:\\pictures\\封面.PNG",
      extension: "JPEG",
      title: "第一讲 & <流体力学> 100%",
      description: "春季学期\nsecond line, with a comma",
      tags: ["教学", "open course", "a&b"],
      categoryId: "1000382011",
      storageLocation: BUCKET,
      appId: "app-1000001",
      userData: {
        extend: { episode: 42 },
        accelerateDomain: "https://oss-accelerate.aliyuncs.com",
      },
    });
    expect(errors).toBeUndefined();
    expect(sent()).toEqual({
      ImageType: "cover",
      ImageExt: "jpeg",
      OriginalFileName: "D:\\pictures\\封面.PNG",
      Title: "第一讲 & <流体力学> 100%",
      Description: "春季学期\nsecond line, with a comma",
      Tags: "教学,open course,a&b",
      CateId: "1000382011",
      StorageLocation: BUCKET,
      AppId: "app-1000001",
      UserData:
        '{"Extend":{"episode":42},"AccelerateConfig":{"Type":"oss","Domain":"https://oss-accelerate.aliyuncs.com"}}',
    });
    const id = data!.createImageUpload!.imageId;
    const read = await stack.execute(ImageDocument, { id });
    expect(read.data?.image).toMatchObject({
      title: "第一讲 & <流体力学> 100%",
      tags: ["教学", "open course", "a&b"],
      category: { id: "1000382011", name: "Physics" },
      appId: "app-1000001",
    });
  });

  it("sends nothing for what is absent or null", async () => {
    await create({ description: null, tags: null, userData: {} });
    expect(sent()).toEqual({ ImageType: "default" });
  });

  it.each([
    ["a number", 7, '{"Extend":"7"}'],
    ["a list", [1, 2], '{"Extend":"[1,2]"}'],
    ["a text", "order 7", '{"Extend":"order 7"}'],
  ])(
    "attaches %s as what the vendor takes: an object or a text",
    async (_, extend, wire) => {
      await create({ userData: { extend } });
      expect(sent()?.["UserData"]).toBe(wire);
    },
  );

  it.each([
    ["the file name", { fileName: "a.b.GIF" }, "gif"],
    ["the extension", { extension: "HEIC" }, "heic"],
    [
      "the extension, against the file name",
      { fileName: "a.bmp", extension: "png" },
      "png",
    ],
    [
      "neither, when the file name has none",
      { fileName: "D:\\v1.2\\photo" },
      undefined,
    ],
  ])("takes the format from %s", async (_, input, extension) => {
    const { errors } = await create(input);
    expect(errors).toBeUndefined();
    expect(sent()?.["ImageExt"]).toBe(extension);
  });

  it.each([
    [
      "a reset after the work was done",
      { kind: "reset", work: "before" },
      "UPSTREAM_UNAVAILABLE",
    ],
    [
      "a 503",
      { kind: "error", code: "ServiceUnAvailable" },
      "UPSTREAM_UNAVAILABLE",
    ],
    ["throttling", { kind: "throttle" }, "THROTTLED"],
  ] as const)("is not repeated after %s", async (_, fault, code) => {
    const before = stack.callsOf("CreateUploadImage");
    stack.emulator.faults.add({ ...fault, action: "CreateUploadImage" });
    const { data, errors } = await create();
    expect(data).toEqual({ createImageUpload: null });
    expect(errors?.[0]?.extensions["code"]).toBe(code);
    expect(stack.callsOf("CreateUploadImage")).toBe(before + 1);
  });

  describe("shows VOD's refusal", () => {
    const refusal = (code: string, status: number, vodCode: string) => ({
      code,
      status,
      vodCode,
      requestId: REQUEST_ID,
      retryable: false,
      action: "CreateUploadImage",
    });

    it.each([
      // A keycap without its variation selector: only the vendor takes it for an emoji.
      [
        "IllegalCharacters",
        { title: "Press 1\u20e3" },
        refusal("BAD_USER_INPUT", 400, "IllegalCharacters"),
      ],
      [
        "InvalidStorage.NotFound",
        { storageLocation: "outin-0.oss-cn-beijing.aliyuncs.com" },
        refusal("NOT_FOUND", 404, "InvalidStorage.NotFound"),
      ],
    ])("%s, for real input", async (_, input, shown) => {
      const before = stack.emulator.images.list().length;
      const { data, errors } = await create(input);
      expect(data).toEqual({ createImageUpload: null });
      expect(errors?.[0]?.extensions).toEqual(shown);
      expect(stack.emulator.images.list()).toHaveLength(before);
    });

    it.each([
      "LengthExceededMax",
      "TagsExceededMax",
      "InvalidParameter",
      "MissingImageType",
    ])("%s", async (vodCode) => {
      stack.emulator.faults.add({ kind: "error", code: vodCode });
      const { errors } = await create();
      expect(errors?.[0]?.extensions).toEqual(
        refusal("BAD_USER_INPUT", 400, vodCode),
      );
    });
  });

  describe("refuses before VOD is called", () => {
    const table: readonly (readonly [
      what: string,
      input: Partial<CreateImageUploadInput>,
      says: readonly string[],
    ])[] = [
      ["a type for answers alone", { type: "UNKNOWN" }, ["input.type"]],
      ["an empty file name", { fileName: "" }, ["input.fileName", "empty"]],
      [
        "a format that is no image's",
        { fileName: "a.mp4" },
        ["input.fileName", ".mp4", "png, jpg, jpeg, gif, heic, webp"],
      ],
      [
        "an extension that is no image's",
        { fileName: "a.png", extension: "bmp" },
        ["input.extension", "png"],
      ],
      ["an extension with its dot", { extension: ".png" }, ["input.extension"]],
      ["an empty extension", { extension: "" }, ["input.extension"]],
      ["an empty title", { title: "" }, ["input.title", "empty"]],
      ["an emoji in a title", { title: "😀" }, ["input.title", "emoji"]],
      [
        "a title of 129 bytes",
        { title: "x".repeat(129) },
        ["input.title", "129", "128"],
      ],
      [
        "a description of 1,025 bytes",
        { description: "x".repeat(1025) },
        ["input.description", "1025", "1024"],
      ],
      [
        "17 tags",
        { tags: Array.from({ length: 17 }, (_, i) => `t${i}`) },
        ["input.tags", "17", "16"],
      ],
      ["a tag with a comma", { tags: ["a,b"] }, ["input.tags[0]", "comma"]],
      [
        "a category that is no number",
        { categoryId: "films" },
        ["input.categoryId", "number"],
      ],
      [
        "a storage location with a space",
        { storageLocation: "a b" },
        ["input.storageLocation"],
      ],
      ["an empty app id", { appId: "" }, ["input.appId", "empty"]],
      [
        "385 bytes of extend",
        { userData: { extend: "x".repeat(383) } },
        ["input.userData.extend", "385", "384"],
      ],
    ];
    it.each(table)("%s", async (_, input, says) => {
      const before = stack.emulator.calls.length;
      const { data, errors } = await create(input);
      expect(data).toEqual({ createImageUpload: null });
      expect(errors?.[0]?.extensions).toEqual({
        code: "BAD_USER_INPUT",
        status: 400,
        retryable: false,
      });
      for (const word of nonEmpty(says))
        expect(errors?.[0]?.message).toContain(word);
      expect(stack.emulator.calls).toHaveLength(before);
    });
  });
});
