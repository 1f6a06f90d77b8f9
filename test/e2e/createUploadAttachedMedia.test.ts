import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AttachedMediaDocument,
  CreateAttachedMediaUploadDocument,
  type CreateAttachedMediaUploadInput,
} from "../../src/client/generated/graphql.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { startStack, type Stack } from "../support/startStack.js";

const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const BUCKET =
  "outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com";

describe("createAttachedMediaUpload", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const create = (input: Partial<CreateAttachedMediaUploadInput> = {}) =>
    stack.execute(CreateAttachedMediaUploadDocument, {
      input: { type: "SUBTITLE", ...input },
    });
  const sent = () =>
    stack.emulator.calls.findLast(
      ({ action }) => action === "CreateUploadAttachedMedia",
    )?.parameters;
  const read = async (id: string) =>
    (await stack.execute(AttachedMediaDocument, { ids: [id] })).data
      ?.attachedMedia[0];

  it("grants the upload of new attached media, for 3,000 seconds", async () => {
    const { data, errors } = await create({ fileName: "lecture.VTT" });
    expect(errors).toBeUndefined();
    const payload = data!.createAttachedMediaUpload!;
    const { objectKey } = payload.location;
    expect(objectKey).toMatch(/^subtitle\/[0-9A-F]{32}\.vtt$/);
    expect(payload).toMatchObject({
      requestId: REQUEST_ID,
      mediaId: expect.stringMatching(/^[0-9a-f]{32}$/),
      mediaUrl: `${stack.emulator.url}/${objectKey}`,
      fileUrl: `${stack.emulator.url}/${objectKey}`,
      expiresAt: "2026-01-02T03:54:05.000Z",
      expiresInSeconds: 3000,
      sts: { expiresAt: "2026-01-02T04:04:05.000Z" },
    });
  });

  it("answers the new attached media beside their credential", async () => {
    const { data, errors } = await stack.query(
      `mutation { createAttachedMediaUpload(input: { type: WATERMARK, title: "Logo" }) {
        mediaId attachedMedia { id title type status }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { mediaId } = data!["createAttachedMediaUpload"] as {
      mediaId: string;
    };
    expect(data).toEqual({
      createAttachedMediaUpload: {
        mediaId,
        attachedMedia: {
          id: mediaId,
          title: "Logo",
          type: "WATERMARK",
          status: "UPLOADING",
        },
      },
    });
  });

  it("makes media that become NORMAL when their file arrives", async () => {
    const { data } = await create({ extension: "srt", fileSize: 512 });
    const id = data!.createAttachedMediaUpload!.mediaId;
    expect((await read(id))?.status).toBe("UPLOADING");
    stack.emulator.completeUpload(id);
    expect((await read(id))?.status).toBe("NORMAL");
    expect(stack.emulator.attachedMedia.get(id)?.sizeBytes).toBe(512);
  });

  it("hands every field on as the vendor wants it", async () => {
    const { data, errors } = await create({
      type: "MATERIAL",
      fileName: "雪 loop.mov",
      extension: "MP4",
      fileSize: 6_442_450_944,
      title: "Snow & <ice>",
      description: "loop, seamless",
      tags: ["雪", "winter"],
      categoryIds: ["1000382111", "1000382101"],
      storageLocation: BUCKET,
      appId: "app-1000001",
      userData: { extend: { take: 3 } },
    });
    expect(errors).toBeUndefined();
    expect(sent()).toEqual({
      BusinessType: "material",
      MediaExt: "mp4",
      FileName: "雪 loop.mov",
      FileSize: "6442450944",
      Title: "Snow & <ice>",
      Description: "loop, seamless",
      Tags: "雪,winter",
      CateIds: "1000382111,1000382101",
      StorageLocation: BUCKET,
      AppId: "app-1000001",
      UserData: '{"Extend":{"take":3}}',
    });
    expect(await read(data!.createAttachedMediaUpload!.mediaId)).toMatchObject({
      title: "Snow & <ice>",
      tags: ["雪", "winter"],
      categories: [
        { id: "1000382111", name: "Animated stickers" },
        { id: "1000382101", name: "Stickers" },
      ],
    });
  });

  it("sends nothing for what is absent, null or empty", async () => {
    await create({ description: null, tags: null, categoryIds: [] });
    expect(sent()).toEqual({ BusinessType: "subtitle" });
  });

  it.each([
    ["WATERMARK", "apng"],
    ["WATERMARK", "mov"],
    ["SUBTITLE", "ass"],
    ["SUBTITLE", "ttml"],
    ["MATERIAL", "zip"],
    ["MATERIAL", "apk"],
  ] as const)("takes for a %s a file of %s", async (type, extension) => {
    const { errors } = await create({ type, fileName: `file.${extension}` });
    expect(errors).toBeUndefined();
    expect(sent()?.["MediaExt"]).toBe(extension);
  });

  it.each([
    ["a reset after the work was done", { kind: "reset", work: "before" }],
    ["a 503", { kind: "error", code: "ServiceUnAvailable" }],
    ["throttling", { kind: "throttle" }],
  ] as const)("is not repeated after %s", async (_, fault) => {
    const before = stack.callsOf("CreateUploadAttachedMedia");
    stack.emulator.faults.add({
      ...fault,
      action: "CreateUploadAttachedMedia",
    });
    const { data, errors } = await create();
    expect(data).toEqual({ createAttachedMediaUpload: null });
    expect(errors).toHaveLength(1);
    expect(stack.callsOf("CreateUploadAttachedMedia")).toBe(before + 1);
  });

  it.each([
    // A keycap without its variation selector: only the vendor takes it for an emoji.
    [
      "IllegalCharacters",
      { title: "Press 1\u20e3" },
      { code: "BAD_USER_INPUT", status: 400 },
    ],
    [
      "InvalidStorage.NotFound",
      { storageLocation: "outin-0.oss-cn-beijing.aliyuncs.com" },
      { code: "NOT_FOUND", status: 404 },
    ],
    [
      "InvalidCateIds",
      { categoryIds: ["1000000000000000000"] },
      { code: "BAD_USER_INPUT", status: 400 },
    ],
  ] as const)("shows VOD's refusal: %s", async (vodCode, input, shown) => {
    const { data, errors } = await create(
      input as Partial<CreateAttachedMediaUploadInput>,
    );
    expect(data).toEqual({ createAttachedMediaUpload: null });
    expect(errors?.[0]?.extensions).toEqual({
      ...shown,
      vodCode,
      requestId: REQUEST_ID,
      retryable: false,
      action: "CreateUploadAttachedMedia",
    });
  });

  it.each([
    "LengthExceededMax",
    "TagsExceededMax",
    "InvalidParameter",
    "MissingBusinessType",
  ])("shows VOD's refusal: %s", async (vodCode) => {
    stack.emulator.faults.add({ kind: "error", code: vodCode });
    const { errors } = await create();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      vodCode,
    });
  });

  describe("refuses before VOD is called", () => {
    const table: readonly (readonly [
      what: string,
      input: Partial<CreateAttachedMediaUploadInput>,
      says: readonly string[],
    ])[] = [
      ["a type for answers alone", { type: "UNKNOWN" }, ["input.type"]],
      ["an empty file name", { fileName: "" }, ["input.fileName", "empty"]],
      [
        "a subtitle's format for a watermark",
        { type: "WATERMARK", fileName: "a.srt" },
        ["input.fileName", ".srt", "png, gif, apng, mov"],
      ],
      [
        "a watermark's format for a subtitle",
        { fileName: "a.vtt", extension: "png" },
        ["input.extension", "srt, ass, stl, ttml, vtt"],
      ],
      [
        "a picture that is no material",
        { type: "MATERIAL", extension: "webp" },
        ["input.extension", "jpg, gif, png, mp4, mat, zip, apk"],
      ],
      ["an emoji in a title", { title: "😀" }, ["input.title", "emoji"]],
      [
        "a title of 129 bytes",
        { title: "x".repeat(129) },
        ["input.title", "129", "128"],
      ],
      [
        "17 tags",
        { tags: Array.from({ length: 17 }, (_, i) => `t${i}`) },
        ["input.tags", "17", "16"],
      ],
      [
        "6 categories",
        { categoryIds: ["1", "2", "3", "4", "5", "6"] },
        ["input.categoryIds", "6", "5"],
      ],
      [
        "a category that is no number",
        { categoryIds: ["1", "a"] },
        ["input.categoryIds[1]", "number"],
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
      expect(data).toEqual({ createAttachedMediaUpload: null });
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
